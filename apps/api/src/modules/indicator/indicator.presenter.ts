import type {
  ContributionOfInitiative,
  Indicator,
  IndicatorRow,
  Measure,
} from '@samhandling/contract';
import {
  assessTarget,
  periodYear,
  sumContributions,
  type Assessment,
  type ContributionValue,
  type Observation,
} from '@samhandling/domain';
import type { StoredIndicator, StoredMeasure } from './indicator.repository.ts';

/** The indicator as a list shows it: what can be said of each target. */
export function presentIndicatorRow({
  measures,
  baselineNote: _note,
  recordedOn: _days,
  ...row
}: StoredIndicator): IndicatorRow {
  return { ...row, states: statesOf(measures) };
}

export function statesOf(measures: readonly StoredMeasure[]): IndicatorRow['states'] {
  return measures.flatMap((measure) => assessmentsOf(measure).map(({ state }) => state));
}

/** The indicator with its values, its targets assessed, and what initiatives state for it. */
export function presentIndicator(
  stored: StoredIndicator,
  contributionsToGoal: readonly ContributionOfInitiative[],
  knownOn: string | null = null,
): Indicator {
  const contributions = contributionsToGoal.filter(
    ({ indicator }) => indicator?.code === stored.code,
  );
  const { sums, notSummed } = sumContributions(contributions.flatMap(valuesOf), stored);
  return {
    ...presentIndicatorRow(stored),
    baselineNote: stored.baselineNote,
    knownOn,
    recordedOn: stored.recordedOn,
    measures: stored.measures.map(presentMeasure),
    contributions,
    sums: sums.map(({ initiativeIds, ...sum }) => ({ ...sum, initiatives: initiativeIds.length })),
    notSummed: distinct(
      notSummed.map(({ contributionId, kind, reason }) => ({ contributionId, kind, reason })),
    ),
  };
}

/** A municipality's values are shown and not assessed: the targets are the county's. */
function assessmentsOf({ targets, series }: StoredMeasure): Assessment[] {
  const observations = series.flatMap(({ place, unit, sex, birth, observations: values }) =>
    place === 'municipality'
      ? []
      : values.map(({ period, value, isBaseline, relativeToYear }): Observation => ({
          place,
          period,
          value,
          unit,
          sex,
          birth,
          isBaseline,
          relativeToYear,
        })),
  );
  return targets.map((target) => assessTarget(target, observations));
}

function presentMeasure(measure: StoredMeasure): Measure {
  const assessments = assessmentsOf(measure);
  return {
    ...measure,
    series: measure.series.map(({ place: _place, observations, ...series }) => ({
      ...series,
      observations: observations.map(({ relativeToYear: _year, ...observation }) => observation),
    })),
    targets: measure.targets.map((target, index) => {
      const { state, reason, steps } = assessments[index] as Assessment;
      return {
        ...target,
        assessment: { state, reason, steps: steps.map((step) => ({ ...step })) },
      };
    }),
  };
}

/** Each value that the contribution states; one without a number still says a direction. */
function valuesOf(contribution: ContributionOfInitiative): ContributionValue[] {
  const { id, initiative, indicator, measureCode, direction, expected, observed } = contribution;
  const common = {
    contributionId: id,
    initiativeId: initiative.id,
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
