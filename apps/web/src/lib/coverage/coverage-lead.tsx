import type { CoverageMap } from '@samhandling/contract';
import { coverageLead } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { Fragment, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { paths } from '../paths.ts';

type Filter = Parameters<typeof paths.actions>[0];

type CoverageLeadProps = {
  readonly coverage: Pick<CoverageMap, 'summary' | 'depth' | 'thresholds'>;
  /** The filter that the figures are of: each link keeps it. */
  readonly search?: Filter;
};

const WITHOUT_WORK = 'none,planned,stalled,completed';
const UNOWNED = 'none,claimed';

/** The most telling facts of a coverage as a sentence or two; each number opens its list. */
export function CoverageLead({ coverage, search = {} }: CoverageLeadProps) {
  const t = useTranslations('coverage.lead');
  const format = useFormatter();
  const { summary, depth, thresholds } = coverage;
  const { actions, active, withoutWork, unowned, thin } = coverageLead(summary);
  const bold = (text: ReactNode) => <strong>{text}</strong>;
  const linkTo = (filter: Filter) => (text: ReactNode) => (
    <Link href={paths.actions({ ...search, ...filter })}>{text}</Link>
  );
  const facts = thin.map(({ fact, count, isAll }, index) =>
    t.rich(`thin.${fact}`, {
      who: t(`who.${whoOf(isAll && withoutWork > 0, index)}`, { count, active }),
      depth,
      percent: fact === 'narrow_reach' ? thresholds.reachPercent : thresholds.silentPercent,
      months: thresholds.endsWithinMonths,
      actors: thresholds.leads,
      stated: thresholds.statedEffects,
      a: linkTo({ tunt: fact === 'ends_soon' ? 'ends_soon,end_passed' : fact }),
    }),
  );
  const missing =
    unowned > 0 ? [t.rich('unowned', { unowned, a: linkTo({ ansvar: UNOWNED }) })] : [];
  if (withoutWork > 0) {
    const idle = t.rich('withoutWork', {
      count: withoutWork,
      actions,
      b: bold,
      a: linkTo({ lage: WITHOUT_WORK }),
    });
    return (
      <>
        {format.list([idle, ...missing].map(asElement))}.
        {facts.length > 0 ? <> {format.list(facts.map(asElement))}.</> : null}
      </>
    );
  }
  const but = [...facts, ...missing];
  return (
    <>
      {t.rich('allActive', { actions, b: bold })}
      {but.length > 0 ? (
        <> {t.rich('but', { facts: () => format.list(but.map(asElement)) })}</>
      ) : null}
    </>
  );
}

/** All of those with work are named as such; at the beginning of a sentence with a capital. */
function whoOf(isAll: boolean, index: number): 'allFirst' | 'all' | 'some' {
  if (!isAll) return 'some';
  return index === 0 ? 'allFirst' : 'all';
}

/** A clause as a part of a list in words. */
const asElement = (clause: ReactNode, index: number) => <Fragment key={index}>{clause}</Fragment>;
