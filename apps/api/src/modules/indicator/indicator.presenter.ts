import type { Indicator, IndicatorRow } from '@samhandling/contract';
import {
  CONTRIBUTION_KINDS,
  NOT_SUMMED_REASONS,
  sumContributions,
  type NotSummed,
} from '@samhandling/domain';
import { statedValuesOf, type StatedSizes } from '../contribution/index.ts';
import type { JudgedMeasure, ListedIndicator, StoredIndicator } from './indicator.repository.ts';
import { presentMeasure } from './measure.presenter.ts';
import { assessmentsOf } from './target.presenter.ts';

/** The indicator as a list shows it: what can be said of each target. */
export function presentIndicatorRow(stored: ListedIndicator, thisYear: number): IndicatorRow {
  return {
    code: stored.code,
    title: stored.title,
    wording: stored.wording,
    area: stored.area,
    effectGoal: stored.effectGoal,
    states: statesOf(stored.measures, thisYear),
    contributionCount: stored.contributionCount,
  };
}

/** One state for each target; a condition of another target has none of its own. */
export function statesOf(
  measures: readonly JudgedMeasure[],
  thisYear: number,
): IndicatorRow['states'] {
  return measures.flatMap((measure) =>
    assessmentsOf(measure, measures, thisYear)
      .filter((_assessment, index) => measure.targets[index]?.conditionOf === null)
      .map(({ state }) => state),
  );
}

/** The indicator with its values, its targets assessed, and what initiatives state for it. */
export function presentIndicator(
  stored: StoredIndicator,
  stated: readonly StatedSizes[],
  thisYear: number,
  knownOn: string | null = null,
): Indicator {
  const values = stated.flatMap(statedValuesOf);
  const { sums, notSummed } = sumContributions(values, stored);
  return {
    ...presentIndicatorRow(stored, thisYear),
    baselineNote: stored.baselineNote,
    knownOn,
    recordedOn: stored.recordedOn,
    measures: stored.measures.map((measure) => presentMeasure(measure, values, stored, thisYear)),
    initiativeCount: new Set(stated.map(({ initiativeId }) => initiativeId)).size,
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
      accepted: sum.accepted,
      byConfidence: sum.byConfidence,
      withoutConfidence: sum.withoutConfidence,
    })),
    notSummed: countNotSummed(notSummed),
  };
}

/** How many contributions are in no sum, for each kind and reason. */
function countNotSummed(notSummed: readonly NotSummed[]): Indicator['notSummed'] {
  return CONTRIBUTION_KINDS.flatMap((kind) =>
    NOT_SUMMED_REASONS.flatMap((reason) => {
      const own = notSummed.filter((one) => one.kind === kind && one.reason === reason);
      const contributions = new Set(own.map(({ contributionId }) => contributionId)).size;
      return contributions > 0 ? [{ kind, reason, contributions }] : [];
    }),
  );
}
