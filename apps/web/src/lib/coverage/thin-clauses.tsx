import type { CoverageMap } from '@samhandling/contract';
import type { CoverageLead } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { Fragment, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../paths.ts';
import { ENDING } from './coverage-choices.ts';

export type ActionFilter = Parameters<typeof paths.actions>[0];

/** How many actions the clause is about, in words; without it their number. */
type Who = (fact: CoverageLead['thin'][number], index: number) => string;

/** What makes work thin, each fact as a clause that opens its list: "43 når färre än hälften av kommunerna". */
export function useThinClauses(): (
  thin: CoverageLead['thin'],
  coverage: Pick<CoverageMap, 'depth' | 'thresholds'>,
  search: ActionFilter,
  who?: Who,
) => ReactNode[] {
  const t = useTranslations('coverage.lead');
  return (thin, { depth, thresholds }, search, who = ({ count }) => String(count)) =>
    thin.map((fact, index) =>
      t.rich(`thin.${fact.fact}`, {
        who: who(fact, index),
        count: fact.count,
        depth,
        percent: fact.fact === 'narrow_reach' ? thresholds.reachPercent : thresholds.silentPercent,
        months: thresholds.endsWithinMonths,
        actors: thresholds.leads,
        stated: thresholds.statedEffects,
        a: linkTo(search, {
          tunt: fact.fact === 'ends_soon' ? ENDING : fact.fact,
        }),
      }),
    );
}

/** A link to the actions of the selection that the filter chooses, too. */
export const linkTo = (search: ActionFilter, filter: ActionFilter) =>
  function ToActions(text: ReactNode) {
    return <Link href={paths.actions({ ...search, ...filter })}>{text}</Link>;
  };

/** Clauses as a list in words. */
export function useClauseList(): (clauses: readonly ReactNode[]) => ReactNode {
  const format = useFormatter();
  return (clauses) =>
    format.list(clauses.map((clause, index) => <Fragment key={index}>{clause}</Fragment>));
}
