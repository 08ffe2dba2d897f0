import { coverageLead } from '@samhandling/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { UNOWNED, WITHOUT_WORK } from '../../../lib/coverage/coverage-choices.ts';
import { choosesActions, type CoverageSearch } from '../../../lib/coverage/selection-words.ts';
import { linkTo, useClauseList, useThinClauses } from '../../../lib/coverage/thin-clauses.tsx';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';

/** So many facts of thin work are named: a page of all actions has room for one more than the start page. */
const NAMED_FACTS = 3;

type ActionsLeadProps = {
  readonly coverage: CoverageHead;
  readonly search: CoverageSearch;
  /** The selection in words; empty where nothing is chosen. */
  readonly selection: string;
};

const bold = (text: ReactNode) => <strong>{text}</strong>;

/** What is true of the actions, or of the selection, in a sentence or two; each number opens its list. */
export function ActionsLead({ coverage, search, selection }: ActionsLeadProps) {
  const t = useTranslations('coverage');
  const { places, nobodyUnowned } = coverage.summary;
  const before = selection === '' ? null : t('selection.lead', { selection });
  if (choosesActions(search)) {
    return (
      <>
        {before}
        {t.rich('actions.selected', {
          count: coverage.matching.actions,
          total: coverage.summary.actions,
          b: bold,
        })}
        . <Chosen coverage={coverage} search={search} />
      </>
    );
  }
  if (places !== null) {
    return (
      <>
        {before}
        {t.rich('actions.place', {
          actions: coverage.summary.actions,
          onSite: places.on_site,
          county: places.county_only,
          nobody: places.nobody,
          b: bold,
          a1: linkTo(search, { plats: 'on_site' }),
          a2: linkTo(search, { plats: 'county_only' }),
          a3: linkTo(search, { plats: 'nobody' }),
        })}
        {nobodyUnowned
          ? t.rich('actions.nobodyUnowned', {
              count: nobodyUnowned,
              a: linkTo(search, { plats: 'nobody', ansvar: UNOWNED }),
            })
          : null}
        .
      </>
    );
  }
  return (
    <>
      {before}
      <All coverage={coverage} search={search} />
    </>
  );
}

type PartProps = Omit<ActionsLeadProps, 'selection'>;

function All({ coverage, search }: PartProps) {
  const t = useTranslations('coverage.actions');
  const clausesOf = useThinClauses();
  const listed = useClauseList();
  const rest = useRest();
  const { summary } = coverage;
  const { thin, actions } = coverageLead(summary, NAMED_FACTS);
  const facts = clausesOf(thin, coverage, search);
  return (
    <>
      {t.rich('thin', {
        count: summary.thin,
        actions,
        b: bold,
      })}
      {facts.length > 0 ? t.rich('because', { facts: () => listed(facts) }) : null}.{' '}
      {rest(coverage.summary, search)}
    </>
  );
}

function Chosen({ coverage, search }: PartProps) {
  const t = useTranslations('coverage.actions');
  const clausesOf = useThinClauses();
  const listed = useClauseList();
  const rest = useRest();
  const { matching } = coverage;
  if (matching.actions === 0) return null;
  const facts =
    search.tunt === undefined && matching.places === null
      ? clausesOf(coverageLead(matching, NAMED_FACTS).thin, coverage, search)
      : [];
  return (
    <>
      {facts.length > 0 ? (
        <>
          {t('ofThem', { count: matching.thin })}: {listed(facts)}.{' '}
        </>
      ) : null}
      {rest(matching, search)}
    </>
  );
}

/** What has no work, and what has no owner, where the filter does not say so already. */
function useRest() {
  const t = useTranslations('coverage');
  const listed = useClauseList();
  return (summary: CoverageHead['summary'], search: CoverageSearch): ReactNode => {
    const { withoutWork, unowned } = coverageLead(summary);
    const isOfPlace = summary.places !== null;
    const clauses = [
      ...(withoutWork > 0 && !isOfPlace && search.lage === undefined
        ? [
            t.rich('actions.withoutWork', {
              count: withoutWork,
              a: linkTo(search, { lage: WITHOUT_WORK }),
            }),
          ]
        : []),
      ...(unowned > 0 && search.ansvar === undefined
        ? [t.rich('lead.unowned', { unowned, a: linkTo(search, { ansvar: UNOWNED }) })]
        : []),
    ];
    return clauses.length > 0 ? <>{listed(clauses)}.</> : null;
  };
}
