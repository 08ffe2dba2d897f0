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
  judgeByPath,
  publishedAssessmentStep,
  shown,
  type Verdict,
} from './assessment.ts';
import { isStated, otherThanStated, type ValuedObservation } from './observation.ts';

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

/**
 * Judges how far a gap has closed: reached where it is none; else by the straight path from the
 * baseline's gap to none in the year, or without a year by whether it has narrowed.
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
  const [none, now, before] = [whole(0), differenceOf(last), differenceOf(first)];
  if (isPairLevel(last)) {
    return {
      state: 'reached',
      reason: null,
      inputs,
      steps: [...assessmentSteps, compared(now, none)],
    };
  }
  if (first === last) return cannotJudge('only_baseline', inputs, assessmentSteps);
  const broken = breakAssessmentStep(breaks, first.left.period, last.left.period);
  if (broken.length > 0)
    return cannotJudge('series_break', inputs, [...assessmentSteps, ...broken]);
  if (year === null) {
    const change = compareDecimals(now, before);
    const state = change < 0 ? 'on_track' : change === 0 ? 'behind' : 'wrong_way';
    return { state, reason: null, inputs, steps: [...assessmentSteps, compared(now, before)] };
  }
  const byPath = judgeByPath(
    { year: first.left.year, amount: before },
    { year: last.left.year, amount: now },
    { year, amount: none },
    -1,
  );
  return {
    state: byPath.state,
    reason: null,
    inputs,
    steps: [...assessmentSteps, ...byPath.steps],
  };
}

function assessmentStepOf({ left, right }: Pair): AssessmentStep {
  return {
    code: 'gap',
    params: {
      left: left.value,
      right: right.value,
      year: left.year,
      result: shown(subtract(left.amount, right.amount)),
    },
  };
}
