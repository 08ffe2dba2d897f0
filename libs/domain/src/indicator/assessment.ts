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
import { breakBetween, type Observation, type ValuedObservation } from './observation.ts';
import { type TargetKind } from './indicator-vocabulary.ts';

/**
 * What can be said of a target. `unchanged`: what has moved is less than the figures can tell; `below`: the
 * latest whole year fell short of what is asked of each year; `missed`: its year has passed unmet.
 */
export const ASSESSMENT_STATES = [
  'reached',
  'on_track',
  'unchanged',
  'behind',
  'below',
  'wrong_way',
  'missed',
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
  'series_break',
  'groups_unnamed',
  'target_year_unknown',
  'year_not_ended',
  'net',
  'baseline_unit',
  'condition_unknown',
] as const;
/** One of {@link ASSESSMENT_REASONS}. */
export type AssessmentReason = (typeof ASSESSMENT_REASONS)[number];

/**
 * Steps of the arithmetic, with their params (numbers as decimal text, years as numbers):
 * - `baseline`, `latest`: `value`, `unit`, `period`
 * - `target`: `value`, `unit`, `year`
 * - `published`: `value`, `unit`, `period`, `stated`: another figure than the stated baseline is published
 * - `break`: `period`: what comes from then on is not compared with what came before
 * - `change`: `base`, `baseYear`, `value`, `year`, `result` (percent)
 * - `growth`: `place` (`county` | `nation`), `from`, `fromYear`, `to`, `toYear`, `result` (percent)
 * - `pair`: `between` (`sexes` | `groups`), `within` (a sex, a birth or `all`): whom the next steps compare
 * - `gap`: `left`, `right`, `year`, `result` (left − right)
 * - `path`: `from`, `fromYear`, `to`, `toYear`, `year`, `result` (where the straight path stands that year)
 * - `years`: `met`, `years`, `from`, `to`: how many of the whole years that are known reached the value
 * - `compare`: `left`, `relation` (`<`, `=`, `>`), `right`
 */
export const ASSESSMENT_STEPS = [
  'baseline',
  'latest',
  'published',
  'break',
  'target',
  'change',
  'growth',
  'pair',
  'gap',
  'path',
  'years',
  'compare',
] as const;
/** One step: what was done, with which numbers. Results are rounded to four decimals for the eye only. */
export type AssessmentStep = {
  readonly code: (typeof ASSESSMENT_STEPS)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * What an observation was used as. `previous` is the whole year before the latest, `later` came after the
 * target's year, `considered` was looked at and could not be used.
 */
export const ASSESSMENT_INPUT_ROLES = [
  'base_year',
  'baseline',
  'previous',
  'latest',
  'later',
  'considered',
] as const;
/** One of {@link ASSESSMENT_INPUT_ROLES}. */
export type AssessmentInputRole = (typeof ASSESSMENT_INPUT_ROLES)[number];

/** An observation that an assessment was made of. */
export type AssessmentInput = Observation & { readonly role: AssessmentInputRole };

/** What can be said of a target, by which rule, from which observations and by which arithmetic. */
export type Assessment = {
  readonly state: AssessmentState;
  /** Why it cannot be judged; else null. */
  readonly reason: AssessmentReason | null;
  readonly rule: TargetKind;
  /** Whether a value that was judged is preliminary. */
  readonly isPreliminary: boolean;
  /** The observations that were used. */
  readonly inputs: readonly AssessmentInput[];
  readonly steps: readonly AssessmentStep[];
};

/** What a rule says; {@link Assessment} without what is the same for all rules. */
export type Verdict = Omit<Assessment, 'rule' | 'isPreliminary'>;

/** What a target is judged by: all that is known of its measure. */
export type AssessmentFacts = {
  readonly observations: readonly Observation[];
  /** Periods from which values are not compared with those before, in whatever order. */
  readonly breaks: readonly string[];
  /** The year that it is: what has ended is known by it. */
  readonly thisYear: number;
};

/** A value in a year. */
export type Point = { readonly year: number; readonly amount: Decimal };

/** Decimals of a rounded result, for the eye. */
const SHOWN_DECIMALS = 4;

/** Cannot be judged, and why. */
export function cannotJudge(
  reason: AssessmentReason,
  inputs: readonly AssessmentInput[] = [],
  assessmentSteps: readonly AssessmentStep[] = [],
): Verdict {
  return { state: 'cannot_be_judged', reason, inputs, steps: assessmentSteps };
}

/** The observations, as what they were used as. */
export function asInputs(
  role: AssessmentInputRole,
  ...observations: readonly Observation[]
): AssessmentInput[] {
  return observations.map((observation) => ({ ...observation, role }));
}

/** The step that names another figure than the stated baseline; none where there is no other. */
export function publishedAssessmentStep(
  { value: stated }: ValuedObservation,
  other: ValuedObservation | undefined,
): AssessmentStep[] {
  if (!other) return [];
  const { value, unit, period } = other;
  return [{ code: 'published', params: { value, unit, period, stated } }];
}

/** The step that names a break on the way from one period to another; none where there is no break. */
export function breakAssessmentStep(
  breaks: readonly string[],
  from: string,
  to: string,
): AssessmentStep[] {
  const period = breakBetween(breaks, from, to);
  return period === undefined ? [] : [{ code: 'break', params: { period } }];
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
 * Judges a value that has not reached its goal by the straight path from baseline to goal: on track where
 * it is on the path or better, else behind. The comparison is exact.
 * @param better 1 where more is better, -1 where less is.
 */
export function judgeByPath(
  start: Point,
  now: Point,
  targetPoint: Point,
  better: 1 | -1,
): { state: AssessmentState; steps: AssessmentStep[] } {
  const span = Math.max(targetPoint.year - start.year, 1);
  const gone = Math.min(Math.max(now.year - start.year, 0), span);
  const distance = subtract(targetPoint.amount, start.amount);
  const pathValue = add(start.amount, divide(multiply(distance, whole(gone)), whole(span), 12));
  const assessmentStep: AssessmentStep = {
    code: 'path',
    params: {
      from: shown(start.amount),
      fromYear: start.year,
      to: shown(targetPoint.amount),
      toYear: targetPoint.year,
      year: now.year,
      result: shown(pathValue),
    },
  };
  const done = subtract(now.amount, start.amount);
  const standing = compareDecimals(multiply(done, whole(span)), multiply(distance, whole(gone)));
  const state = standing === 0 || standing === better ? 'on_track' : 'behind';
  return { state, steps: [assessmentStep, compared(now.amount, pathValue)] };
}
