import type { ContributionOfInitiative, Indicator, IndicatorRow } from '@samhandling/contract';
import { periodYear, sumContributions, type ClaimedValue } from '@samhandling/domain';
import type { PublishedContribution } from '../contribution/index.ts';
import type { StoredIndicator, StoredMeasure } from './indicator.repository.ts';
import { presentMeasure } from './measure.presenter.ts';
import { assessmentsOf } from './target.presenter.ts';

/** The indicator as a list shows it: what can be said of each target. */
export function presentIndicatorRow(stored: StoredIndicator): IndicatorRow {
  return {
    code: stored.code,
    title: stored.title,
    wording: stored.wording,
    area: stored.area,
    effectGoal: stored.effectGoal,
    states: statesOf(stored.measures),
    contributionCount: stored.contributionCount,
  };
}

export function statesOf(measures: readonly StoredMeasure[]): IndicatorRow['states'] {
  return measures.flatMap((measure) => assessmentsOf(measure).map(({ state }) => state));
}

/** The indicator with its values, its targets assessed, and what initiatives state for it. */
export function presentIndicator(
  stored: StoredIndicator,
  contributionsToGoal: readonly PublishedContribution[],
  knownOn: string | null = null,
): Indicator {
  const contributions = contributionsToGoal.filter(
    ({ indicator }) => indicator?.code === stored.code,
  );
  const values = contributions.flatMap(valuesOf);
  const { sums, notSummed } = sumContributions(values, stored);
  return {
    ...presentIndicatorRow(stored),
    baselineNote: stored.baselineNote,
    knownOn,
    recordedOn: stored.recordedOn,
    measures: stored.measures.map((measure) => presentMeasure(measure, values, stored)),
    contributions: contributions.map(contributionOf),
    sums: sums.map(({ initiativeIds, ...sum }) => ({ ...sum, initiatives: initiativeIds.length })),
    notSummed: distinct(
      notSummed.map(({ contributionId, kind, reason }) => ({ contributionId, kind, reason })),
    ),
  };
}

/** The contribution as it goes out. */
export function contributionOf({
  workStatus: _workStatus,
  updatedAt: _updatedAt,
  ...contribution
}: PublishedContribution): ContributionOfInitiative {
  return contribution;
}

/** Each value that the contribution states; one without a number still says a direction. */
function valuesOf(contribution: PublishedContribution): ClaimedValue[] {
  const { id, initiative, indicator, measureCode, direction, expected, observed } = contribution;
  const common = {
    contributionId: id,
    initiativeId: initiative.id,
    workStatus: contribution.workStatus,
    indicatorCode: indicator?.code ?? null,
    measureCode,
    direction,
  };
  const beforehand = {
    ...common,
    kind: 'expected' as const,
    unit: contribution.unit,
    year: contribution.byYear,
    confidence: contribution.confidence,
    // An initiative states all that it expects at the same time.
    statedAt: '',
  };
  const expectations = expected.length > 0 ? expected : [{ sex: null, birth: null, value: null }];
  return [
    ...expectations.map(({ sex, birth, value }) => ({ ...beforehand, sex, birth, value })),
    ...observed.map(({ sex, birth, value, unit, confidence, observedOn }) => ({
      ...common,
      kind: 'observed' as const,
      sex,
      birth,
      value,
      unit,
      confidence,
      year: periodYear(observedOn),
      statedAt: observedOn,
    })),
  ];
}

function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
