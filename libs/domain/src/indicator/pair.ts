import {
  absolute,
  compareDecimals,
  type Decimal,
  round,
  subtract,
  whole,
} from '../decimal/decimal.ts';
import {
  asInputs,
  type AssessmentInput,
  type AssessmentStep,
  breakAssessmentStep,
  cannotJudge,
  compared,
  publishedAssessmentStep,
  shown,
  type Verdict,
} from './assessment.ts';
import { isStated, otherThanStated, toleranceOf, type ValuedObservation } from './observation.ts';

/** Two observations of the same period that are compared. */
export type Pair = { readonly left: ValuedObservation; readonly right: ValuedObservation };

/** The pairs that two parts have, earliest first, and all that was known of both. */
export type Pairs = {
  readonly pairs: readonly Pair[];
  readonly known: readonly ValuedObservation[];
};

/**
 * Pairs the values of the same period: what the strategy states with what it states, what is published
 * with what is published, and one with the other only where there is nothing better. Takes them in order.
 */
export function pairUp(
  left: readonly ValuedObservation[],
  right: readonly ValuedObservation[],
): Pair[] {
  const periods = [...new Set(left.map(({ period }) => period))];
  return periods.flatMap((period) => {
    const [ofLeft, ofRight] = [left, right].map((side) =>
      side.filter((observation) => observation.period === period),
    ) as [ValuedObservation[], ValuedObservation[]];
    const like = (wanted: boolean) => {
      const [one, other] = [ofLeft, ofRight].map((side) =>
        side.findLast((observation) => isStated(observation) === wanted),
      );
      return one && other ? [{ left: one, right: other }] : [];
    };
    const alike = [...like(true), ...like(false)];
    if (alike.length > 0) return alike;
    const [one, other] = [ofLeft.at(-1), ofRight.at(-1)];
    return one && other ? [{ left: one, right: other }] : [];
  });
}

/** Baseline and latest pair, as `endsOf` has it for single values. */
export function pairEnds(pairs: readonly Pair[]): { first: Pair; last: Pair } {
  const first = (pairs.find(({ left }) => isStated(left)) ?? pairs[0]) as Pair;
  const last = pairs.at(-1) as Pair;
  return { first, last: last.left.period === first.left.period ? first : last };
}

/** Whether both are in the same unit, and in the one that is asked for. */
export function hasUnit({ left, right }: Pair, unit: string | null): boolean {
  return left.unit === right.unit && (unit === null || left.unit === unit);
}

/** The size of the gap between the two. */
export function differenceOf({ left, right }: Pair): Decimal {
  return absolute(subtract(left.amount, right.amount));
}

/** No gap at the coarser of the two precisions they are published with: 81.0 and 81.04 are level. */
export function isPairLevel(pair: Pair): boolean {
  const scale = Math.min(pair.left.amount.scale, pair.right.amount.scale);
  return round(differenceOf(pair), scale).units === 0n;
}

/** The pairs as what they were used as. */
export function pairInputs(first: Pair, last: Pair): AssessmentInput[] {
  return [
    ...asInputs('baseline', first.left, first.right),
    ...(first === last ? [] : asInputs('latest', last.left, last.right)),
  ];
}

/** Other figures that are published for the two stated baselines. */
export function publishedBeside(
  { left, right }: Pair,
  known: readonly ValuedObservation[],
): AssessmentStep[] {
  return [left, right].flatMap((one) => publishedAssessmentStep(one, otherThanStated(one, known)));
}

/** The size of the gap at the coarser of the two precisions: 47.82 and 43.7 are 4.1 apart. */
export function shownDifferenceOf(pair: Pair): Decimal {
  const scale = Math.min(pair.left.amount.scale, pair.right.amount.scale);
  return round(differenceOf(pair), scale);
}

/** Which way a gap has moved: 0 where that is two units of the last decimal or less. */
export function moveOfDifference(first: Pair, last: Pair): -1 | 0 | 1 {
  const [before, now] = [shownDifferenceOf(first), shownDifferenceOf(last)];
  const moved = absolute(subtract(now, before));
  return compareDecimals(moved, toleranceOf(before, now, 2)) <= 0
    ? 0
    : compareDecimals(now, before);
}

/**
 * Judges whether a gap has closed: reached where it is none, else by whether it has narrowed or grown.
 * There is no pace: an aim has none.
 * @param year from when on a gap that is left is missed; null where no year is demanded.
 */
export function judgeDifference(
  { pairs, known }: Pairs,
  year: number | null,
  breaks: readonly string[],
): Verdict {
  const { first, last } = pairEnds(pairs);
  const used = first === last ? [first] : [first, last];
  const inputs = pairInputs(first, last);
  const assessmentSteps = [
    assessmentStepOf(first),
    ...publishedBeside(first, known),
    ...used.slice(1).map(assessmentStepOf),
  ];
  const isOnlyStated = first === last && isStated(first.left);
  if (isPairLevel(last) && !isOnlyStated) {
    return {
      state: 'reached',
      reason: null,
      inputs,
      steps: [...assessmentSteps, compared(differenceOf(last), whole(0))],
    };
  }
  if (first === last) return cannotJudge('only_baseline', inputs, assessmentSteps);
  const broken = breakAssessmentStep(breaks, first.left.period, last.left.period);
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  const moved = moveOfDifference(first, last);
  const isMissed = year !== null && last.left.year >= year;
  const state = isMissed
    ? 'missed'
    : ({ '-1': 'on_track', '0': 'unchanged', '1': 'wrong_way' } as const)[moved];
  return {
    state,
    reason: null,
    inputs,
    steps: [...assessmentSteps, compared(shownDifferenceOf(last), shownDifferenceOf(first))],
  };
}

function assessmentStepOf({ left, right }: Pair): AssessmentStep {
  return {
    code: 'gap',
    params: {
      left: left.value,
      right: right.value,
      year: left.year,
      result: shown(
        round(subtract(left.amount, right.amount), Math.min(left.amount.scale, right.amount.scale)),
      ),
    },
  };
}
