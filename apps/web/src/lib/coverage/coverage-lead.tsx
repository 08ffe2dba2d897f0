import type { CoverageMap } from '@samhandling/contract';
import { coverageLead } from '@samhandling/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { UNOWNED, WITHOUT_WORK } from './coverage-choices.ts';
import { linkTo, useClauseList, useThinClauses, type ActionFilter } from './thin-clauses.tsx';

type CoverageLeadProps = {
  readonly coverage: Pick<CoverageMap, 'summary' | 'depth' | 'thresholds'>;
  /** The filter that the figures are of: each link keeps it. */
  readonly search?: ActionFilter;
};

/** The most telling facts of a coverage as a sentence or two; each number opens its list. */
export function CoverageLead({ coverage, search = {} }: CoverageLeadProps) {
  const t = useTranslations('coverage.lead');
  const clausesOf = useThinClauses();
  const listed = useClauseList();
  const { actions, active, withoutWork, unowned, thin } = coverageLead(coverage.summary);
  const bold = (text: ReactNode) => <strong>{text}</strong>;
  const facts = clausesOf(thin, coverage, search, ({ count, isAll }, index) =>
    t(`who.${whoOf(isAll && withoutWork > 0, index)}`, { count, active }),
  );
  const missing =
    unowned > 0 ? [t.rich('unowned', { unowned, a: linkTo(search, { ansvar: UNOWNED }) })] : [];
  if (withoutWork > 0) {
    const idle = t.rich('withoutWork', {
      count: withoutWork,
      actions,
      b: bold,
      a: linkTo(search, { lage: WITHOUT_WORK }),
    });
    return (
      <>
        {listed([idle, ...missing])}.{facts.length > 0 ? <> {listed(facts)}.</> : null}
      </>
    );
  }
  const but = [...facts, ...missing];
  return (
    <>
      {t.rich('allActive', { actions, b: bold })}
      {but.length > 0 ? <> {t.rich('but', { facts: () => listed(but) })}</> : null}
    </>
  );
}

/** All of those with work are named as such; at the beginning of a sentence with a capital. */
function whoOf(isAll: boolean, index: number): 'allFirst' | 'all' | 'some' {
  if (!isAll) return 'some';
  return index === 0 ? 'allFirst' : 'all';
}
