import {
  type Decimal,
  formatShort,
  compareDecimals,
  multiply,
  subtract,
  add,
  divide,
  whole,
} from '../decimal/decimal.ts';
import { type Observation, type ValuedObservation } from './observation.ts';
import { type TargetKind } from './indicator-vocabulary.ts';

/** What can be said of a target. */
export const ASSESSMENT_STATES = [
  'reached',
  'on_track',
  'behind',
  'wrong_way',
  'cannot_be_judged',
] as const;
/** One of {@link ASSESSMENT_STATES}. */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** Why a target cannot be judged. */
export const ASSESSMENT_REASONS = [
  'target_incomplete',
  'no_baseline',
  'only_baseline',
  'unit_differs',
  'breakdown_missing',
  'no_nation_value',
  'no_base_year',
] as const;
/** One of {@link ASSESSMENT_REASONS}. */
export type AssessmentReason = (typeof ASSESSMENT_REASONS)[number];

/**
 * Steps of the arithmetic, with their params (numbers as decimal text, years as numbers):
 * - `baseline`, `latest`: `value`, `unit`, `period`
 * - `target`: `value`, `unit`, `year`
 * - `change`: `base`, `baseYear`, `value`, `year`, `result` (percent)
 * - `growth`: `place` (`county` | `nation`), `from`, `fromYear`, `to`, `toYear`, `result` (percent)
 * - `gap`: `left`, `right`, `year`, `result` (left − right)
 * - `path`: `from`, `fromYear`, `to`, `toYear`, `year`, `result` (where the straight path stands that year)
 * - `compare`: `left`, `relation` (`<`, `=`, `>`), `right`
 */
export const ASSESSMENT_STEPS = [
  'baseline',
  'latest',
  'target',
  'change',
  'growth',
  'gap',
  'path',
  'compare',
] as const;
/** One step: what was done, with which numbers. Results are rounded to four decimals for the eye only. */
export type AssessmentStep = {
  readonly code: (typeof ASSESSMENT_STEPS)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

/** What can be said of a target, by which rule, from which observations and by which arithmetic. */
export type Assessment = {
  readonly state: AssessmentState;
  /** Why it cannot be judged; else null. */
  readonly reason: AssessmentReason | null;
  readonly rule: TargetKind;
  /** The observations that were used. */
  readonly inputs: readonly Observation[];
  readonly steps: readonly AssessmentStep[];
};

/** What a rule says; {@link Assessment} without the name of the rule. */
export type Verdict = Omit<Assessment, 'rule'>;

/** A value in a year. */
export type Point = { readonly year: number; readonly amount: Decimal };

/** Decimals of a rounded result, for the eye. */
const SHOWN_DECIMALS = 4;

/** Cannot be judged, and why. */
export function cannotJudge(
  reason: AssessmentReason,
  inputs: readonly Observation[] = [],
  steps: readonly AssessmentStep[] = [],
): Verdict {
  return { state: 'cannot_be_judged', reason, inputs, steps };
}

/** The step that names an observation. */
export function observed(
  code: 'baseline' | 'latest',
  { value, unit, period }: ValuedObservation,
): AssessmentStep {
  return { code, params: { value, unit, period } };
}

/** The step that compares two numbers, exactly. */
export function compared(left: Decimal, right: Decimal): AssessmentStep {
  const relation = (['<', '=', '>'] as const)[compareDecimals(left, right) + 1] as string;
  return { code: 'compare', params: { left: shown(left), relation, right: shown(right) } };
}

/** A change from one value to another in percent of the first, rounded for the eye. */
export function percentChange(from: Decimal, to: Decimal): Decimal {
  return divide(multiply(subtract(to, from), whole(100)), from, SHOWN_DECIMALS);
}

/** A number for the eye: rounded, without zeros at the end. */
export function shown(value: Decimal): string {
  return formatShort(
    value.scale > SHOWN_DECIMALS ? divide(value, whole(1), SHOWN_DECIMALS) : value,
  );
}

/**
 * Judges a value that has not reached its goal by the straight path from baseline to goal: the wrong
 * way where it is worse than the baseline, on track where it is on the path or better, else behind.
 * After the goal's year the path stands at the goal. The comparison is exact.
 * @param better 1 where more is better, -1 where less is.
 */
export function judgeByPath(
  start: Point,
  now: Point,
  goal: Point,
  better: 1 | -1,
): { state: AssessmentState; steps: AssessmentStep[] } {
  if (compareDecimals(now.amount, start.amount) === -better) {
    return { state: 'wrong_way', steps: [compared(now.amount, start.amount)] };
  }
  const span = Math.max(goal.year - start.year, 0);
  const gone = Math.min(Math.max(now.year - start.year, 0), span);
  const distance = subtract(goal.amount, start.amount);
  const isOver = span === 0 || gone === span;
  const due = isOver ? distance : divide(multiply(distance, whole(gone)), whole(span), 12);
  const pathValue = add(start.amount, due);
  const step: AssessmentStep = {
    code: 'path',
    params: {
      from: shown(start.amount),
      fromYear: start.year,
      to: shown(goal.amount),
      toYear: goal.year,
      year: now.year,
      result: shown(pathValue),
    },
  };
  const done = subtract(now.amount, start.amount);
  const standing = isOver
    ? compareDecimals(done, distance)
    : compareDecimals(multiply(done, whole(span)), multiply(distance, whole(gone)));
  const state = standing === 0 || standing === better ? 'on_track' : 'behind';
  return { state, steps: [step, compared(now.amount, pathValue)] };
}
