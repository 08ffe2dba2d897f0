import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CoverageSearch } from '../../../lib/coverage/selection-words.ts';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

type UnownedLeadProps = {
  readonly coverage: CoverageHead;
  readonly search: CoverageSearch;
  readonly selection: string;
};

const bold = (text: ReactNode) => <strong>{text}</strong>;

/** How many actions lack an owner, or of a municipality how many nobody works on there. */
export function UnownedLead({ coverage, search, selection }: UnownedLeadProps) {
  const t = useTranslations('coverage');
  const unownedWords = useTranslations('coverage-unowned');
  const { summary, matching } = coverage;
  const before = selection === '' ? null : t('selection.lead', { selection });
  const { omrade, avsnitt, kommun, ansvar: _ansvar, ...others } = search;
  const isOther = Object.keys(others).length > 0;
  const places = matching.places;
  if (isOther) {
    return (
      <>
        {before}
        {t.rich('actions.selected', { count: matching.actions, total: summary.actions, b: bold })}.
      </>
    );
  }
  if (kommun !== undefined && places !== null) {
    return (
      <>
        {before}
        {unownedWords.rich('placeLead', {
          nobody: places.nobody,
          total: matching.actions,
          unowned: matching.nobodyUnowned ?? 0,
          county: places.county_only,
          onSite: places.on_site,
          b: bold,
        })}
      </>
    );
  }
  const total =
    omrade === undefined && avsnitt === undefined
      ? summary.actions
      : (coverage.areas.find(({ code }) => code === omrade)?.summary.actions ?? summary.actions);
  return (
    <>
      {before}
      {unownedWords.rich('lead', { unowned: unownedOf(matching), total, b: bold })}
      {unownedWords('claimed', matching.byOwner)}
    </>
  );
}
