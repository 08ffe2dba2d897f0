import {
  BREAKDOWN_DIMENSIONS,
  type Breakdown,
  type BreakdownDimension,
} from '../indicator/indicator-vocabulary.ts';
import { type Measure } from '../indicator/measure.ts';

/**
 * The splits that the measure has and the stated sizes lack: no size is for a sex, or for where people
 * are born. One part is enough, since work can be for women only. Where no size is stated there is
 * nothing to split.
 * @param breakdowns of the measure; null where none is named.
 */
export function missingSplits(
  expected: readonly Breakdown[],
  breakdowns: Measure['breakdowns'] | null,
): BreakdownDimension[] {
  if (!breakdowns || expected.length === 0) return [];
  return BREAKDOWN_DIMENSIONS.filter(
    (dimension) => breakdowns[dimension] && expected.every((part) => part[dimension] === null),
  );
}
