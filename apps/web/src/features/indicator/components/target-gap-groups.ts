import type { ContributionSum, Measure, Series, SeriesValue, Target } from '@samhandling/contract';
import { byGroup, isTotal, totalAt } from './measure-model.ts';

/** A part of the population. */
export type Group = Pick<Series, 'sex' | 'birth'>;

/**
 * A group of people, the target that its stated effects stand beside, and the sums of one year each.
 */
export type TargetGapGroup = {
  readonly key: string;
  readonly group: Group;
  /** Its last target with a gap that can be told. */
  readonly target: Target | null;
  readonly sums: readonly ContributionSum[];
};

/** What is drawn and said of a sum. */
export type DrawnSum = Pick<
  ContributionSum,
  | 'kind'
  | 'year'
  | 'direction'
  | 'total'
  | 'initiatives'
  | 'accepted'
  | 'byConfidence'
  | 'withoutConfidence'
>;

/**
 * A gap that is left and closes one way, on the scale of the measure. Nothing is left once and for all of
 * what each year is asked for, nor of a target whose year has passed; what is left today is not known
 * where only the baseline is.
 */
const hasOneWay = (target: Target, { unit }: Measure) => {
  const { gap, per, kind, assessment } = target;
  const { state, reason } = assessment;
  return (
    gap.value !== null &&
    gap.direction !== null &&
    gap.unit === unit &&
    per === null &&
    kind !== 'on_par_with_nation' &&
    state !== 'missed' &&
    reason !== 'only_baseline' &&
    reason !== 'target_year_unknown' &&
    assessment.inputs.every(({ relativeToYear }) => relativeToYear === null)
  );
};

const byYear = (a: Target, b: Target) => (a.year ?? Infinity) - (b.year ?? Infinity);

/** Every group that an effect is stated for, all together first. */
export function targetGapGroups(
  measure: Measure,
  sums: readonly ContributionSum[],
): TargetGapGroup[] {
  const own = sums.filter(
    ({ measureCode, unit }) => measureCode === measure.code && unit === measure.unit,
  );
  const keyOf = ({ sex, birth }: Group) => `${sex}-${birth}`;
  const targets = measure.targets.filter((target) => hasOneWay(target, measure)).sort(byYear);
  const groups = new Map(
    [...targets, ...own].map(({ sex, birth }) => [keyOf({ sex, birth }), { sex, birth }]),
  );
  return [...groups]
    .map(([key, group]): TargetGapGroup => {
      const target = targets.findLast((one) => keyOf(one) === key) ?? null;
      return {
        key,
        group,
        target,
        sums: own.filter((sum) => keyOf(sum) === key),
      };
    })
    .filter(({ sums: beside }) => beside.length > 0)
    .sort((a, b) => byGroup(a.group, b.group));
}

/** From where to where for all together, where the strategy sets a value. */
export function progressOf(measure: Measure): {
  baseline: SeriesValue;
  latest: SeriesValue | null;
  target: { value: string; year: number | null };
} | null {
  const target = measure.targets
    .filter((one) => isTotal(one) && hasOneWay(one, measure))
    .sort(byYear)
    .at(-1);
  const { baseline, latest } = totalAt(measure, 'county') ?? {};
  if (!target || target.gap.goal === null || !baseline || !latest) return null;
  const { change, breakPeriod } = measure.standing;
  return {
    baseline,
    latest: change !== null || breakPeriod !== null ? latest : null,
    target: { value: target.gap.goal, year: target.year },
  };
}
