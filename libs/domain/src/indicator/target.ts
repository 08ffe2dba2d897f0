import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import {
  type Birth,
  type Direction,
  type ParityBetween,
  type Sex,
  type TargetAim,
  type TargetBound,
  type TargetDifference,
  type TargetKind,
  type YearStatedIn,
} from './indicator-vocabulary.ts';

/**
 * What a measure shall reach. Several deadlines on one indicator are several targets.
 * - `at_least`, `at_most`: `value` in `unit` by `year`. With a `direction` it has two conditions: it shall
 *   also have moved that way («ska minska och ligga på högst»). With `per` it is asked of each whole year
 *   by itself; then a `direction` says that it shall rise or fall to that («ska öka till tio per år»).
 * - `rest_of_share`: everybody who is left when another target is met; `value` is how large a part the
 *   wording says that they are, and never a level.
 * - `change_against_base`: `value` is the change in percent, with its sign (`-70`), against `baseYear`, by `year`.
 * - `direction_only`: `direction` is `increase` or `decrease`; `year` may lack.
 * - `faster_than_nation`, `on_par_with_nation`: `year` may lack.
 * - `parity_between_sexes`: `parityBetween` says what shall be equal; `year` may lack.
 */
export type Target = {
  readonly kind: TargetKind;
  readonly value: DecimalText | null;
  /** How the wording bounds the value; null as the kind says, including the value. */
  readonly bound: TargetBound | null;
  /** Unit of the value; of the observations for the kinds without a value. Null: any. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly baseYear: number | null;
  readonly direction: Direction | null;
  /** Set where it is asked of each whole year by itself. */
  readonly per: 'year' | null;
  readonly yearStatedIn: YearStatedIn | null;
  /** Null where the wording demands it. */
  readonly aim: TargetAim | null;
  /** How the values that are known are of another kind. */
  readonly differs: TargetDifference | null;
  /** Code of the measure whose target it is a condition of: both together are one target. */
  readonly conditionOf: string | null;
  /** Empty but for parity. */
  readonly parityBetween: readonly ParityBetween[];
  /** The part of the population it is about; null means all. Parity compares the sexes within `birth`. */
  readonly sex: Sex | null;
  readonly birth: Birth | null;
};

/** What a target can lack. */
export const TARGET_FAULTS = [
  'value_missing',
  'value_invalid',
  'bound_contradicts',
  'year_missing',
  'base_year_missing',
  'direction_missing',
  'parity_missing',
] as const;
/** One of {@link TARGET_FAULTS}. */
export type TargetFault = (typeof TARGET_FAULTS)[number];

const NEEDS_VALUE: readonly TargetKind[] = [
  'at_least',
  'at_most',
  'rest_of_share',
  'change_against_base',
];

/** Bounds that a kind's rule can judge by; `exactly` is not one: what is past it would have to be judged too. */
const FITTING_BOUNDS: Partial<Record<TargetKind, readonly TargetBound[]>> = {
  at_least: ['at_least', 'more_than'],
  at_most: ['at_most'],
  change_against_base: ['at_least', 'more_than'],
};

/** Whether the value itself does not reach the target: "mer än 75 %". */
export function isExclusive({ bound }: Pick<Target, 'bound'>): boolean {
  return bound === 'more_than';
}

/** What the target lacks to be one of its kind; empty where it can be assessed. */
export function targetFaults(target: Target): TargetFault[] {
  const { kind, value, bound, year, per, baseYear, direction, parityBetween } = target;
  const faults: TargetFault[] = [];
  if (NEEDS_VALUE.includes(kind)) {
    if (value === null) faults.push('value_missing');
    else if (!isDecimalText(value)) faults.push('value_invalid');
    if (bound !== null && !FITTING_BOUNDS[kind]?.includes(bound)) faults.push('bound_contradicts');
    if (year === null && per === null) faults.push('year_missing');
  }
  if (kind === 'parity_between_sexes' && parityBetween.length === 0) faults.push('parity_missing');
  if (kind === 'change_against_base' && baseYear === null) faults.push('base_year_missing');
  if (kind === 'direction_only' && direction !== 'increase' && direction !== 'decrease') {
    faults.push('direction_missing');
  }
  return faults;
}
