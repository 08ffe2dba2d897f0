import type { Indicator, IndicatorRow } from '@samhandling/contract';
import { periodYear, sumContributions, type StatedValue } from '@samhandling/domain';
import {
  presentContributionOfInitiative,
  type PublishedContribution,
} from '../contribution/index.ts';
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
  contributionsToEffectGoal: readonly PublishedContribution[],
  knownOn: string | null = null,
): Indicator {
  const contributions = contributionsToEffectGoal.filter(
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
    contributions: contributions.map(presentContributionOfInitiative),
    sums: sums.map((sum) => ({
      kind: sum.kind,
      indicatorCode: sum.indicatorCode,
      measureCode: sum.measureCode,
      unit: sum.unit,
      year: sum.year,
      direction: sum.direction,
      sex: sum.sex,
      birth: sum.birth,
      total: sum.total,
      initiatives: sum.initiativeIds.length,
      byConfidence: sum.byConfidence,
      withoutConfidence: sum.withoutConfidence,
    })),
    notSummed: distinct(
      notSummed.map(({ contributionId, kind, reason }) => ({ contributionId, kind, reason })),
    ),
  };
}

/** What differs between the values of one contribution. */
type StatedPart = Pick<
  StatedValue,
  'kind' | 'sex' | 'birth' | 'value' | 'unit' | 'confidence' | 'year' | 'statedAt'
>;

/** Each value that the contribution states; one without a number still says a direction. */
function valuesOf(contribution: PublishedContribution): StatedValue[] {
  const { id, initiative, indicator, measureCode, direction, expected, observed } = contribution;
  const stated = (part: StatedPart): StatedValue => ({
    contributionId: id,
    initiativeId: initiative.id,
    workStatus: contribution.workStatus,
    indicatorCode: indicator?.code ?? null,
    measureCode,
    direction,
    kind: part.kind,
    sex: part.sex,
    birth: part.birth,
    value: part.value,
    unit: part.unit,
    confidence: part.confidence,
    year: part.year,
    statedAt: part.statedAt,
  });
  const { unit, confidence, byYear } = contribution;
  const expectations = expected.length > 0 ? expected : [{ sex: null, birth: null, value: null }];
  return [
    ...expectations.map(({ sex, birth, value }) =>
      // An initiative states all that it expects at the same time.
      stated({
        kind: 'expected',
        sex,
        birth,
        value,
        unit,
        confidence,
        year: byYear,
        statedAt: '',
      }),
    ),
    ...observed.map((seen) =>
      stated({
        kind: 'observed',
        sex: seen.sex,
        birth: seen.birth,
        value: seen.value,
        unit: seen.unit,
        confidence: seen.confidence,
        year: periodYear(seen.observedOn),
        statedAt: seen.observedOn,
      }),
    ),
  ];
}

function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
