import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import { type Birth, type Direction, type Sex } from '../indicator/indicator-vocabulary.ts';
import {
  allowsBreakdown,
  fittingUnits,
  type MeasuredIndicator,
  measureOf,
} from '../indicator/measure.ts';
import { type FieldProblem, isBlank } from '../validation/field-problem.ts';
import { type Confidence } from './contribution-vocabulary.ts';

/** What can be wrong with a contribution. */
export const CONTRIBUTION_PROBLEMS = [
  'contribution.effect_goal_missing',
  'contribution.indicator_unknown',
  'contribution.direction_missing',
  'contribution.mechanism_missing',
  'contribution.confidence_missing',
  'contribution.year_missing',
  'contribution.indicator_needed_for_value',
  'contribution.measure_missing',
  'contribution.unit_differs',
  'contribution.value_invalid',
  'contribution.value_while_maintaining',
  'contribution.breakdown_unknown',
  'contribution.breakdown_twice',
] as const;
/** One of {@link CONTRIBUTION_PROBLEMS}. */
export type ContributionProblem = (typeof CONTRIBUTION_PROBLEMS)[number];

/** What an initiative expects to change, as its owner writes it. */
export type ContributionDraft = {
  readonly effectGoalCode: string | null;
  /** Null where no indicator of the goal fits. */
  readonly indicatorCode: string | null;
  readonly measureCode: string | null;
  readonly direction: Direction | null;
  readonly unit: string | null;
  /** Sizes by breakdown; empty where no number can be said. */
  readonly expected: readonly {
    readonly sex: Sex | null;
    readonly birth: Birth | null;
    readonly value: DecimalText;
  }[];
  readonly mechanism: string;
  readonly confidence: Confidence | null;
  readonly byYear: number | null;
};

/**
 * What is wrong with the contribution before its initiative is submitted, by field (pointers into the
 * contribution). A goal, a direction, how, and how sure are always said. A number is only for a measure of
 * an indicator, in its unit, for parts of the population that it is split by, each once, not negative, with the
 * year by which it is expected; to hold a level has no size. A unit that does not fit is told with those
 * that do (`units`, codes separated by commas).
 * @param indicator the one that `indicatorCode` names; null where it names none or an unknown one.
 */
export function contributionProblems(
  contribution: ContributionDraft,
  indicator: MeasuredIndicator | null,
): FieldProblem<ContributionProblem>[] {
  const { effectGoalCode, indicatorCode, direction, mechanism, confidence, expected } =
    contribution;
  const problems: FieldProblem<ContributionProblem>[] = [];
  const add = (field: string, code: ContributionProblem) => problems.push({ field, code });

  if (isBlank(effectGoalCode)) add('/effectGoalCode', 'contribution.effect_goal_missing');
  const isUnknown = indicatorCode !== null && indicator?.code !== indicatorCode;
  if (isUnknown) add('/indicatorCode', 'contribution.indicator_unknown');
  if (direction === null) add('/direction', 'contribution.direction_missing');
  if (isBlank(mechanism)) add('/mechanism', 'contribution.mechanism_missing');
  if (confidence === null) add('/confidence', 'contribution.confidence_missing');
  if (expected.length === 0 || isUnknown) return problems;
  return [...problems, ...valueProblems(contribution, indicator)];
}

function valueProblems(
  { direction, expected, byYear, measureCode, unit }: ContributionDraft,
  indicator: MeasuredIndicator | null,
): FieldProblem<ContributionProblem>[] {
  if (!indicator) return [{ field: '/expected', code: 'contribution.indicator_needed_for_value' }];
  if (direction === 'maintain') {
    return [{ field: '/expected', code: 'contribution.value_while_maintaining' }];
  }
  const problems: FieldProblem<ContributionProblem>[] = [];
  if (byYear === null) problems.push({ field: '/byYear', code: 'contribution.year_missing' });
  const measure = measureOf(indicator, measureCode);
  if (!measure) problems.push({ field: '/measureCode', code: 'contribution.measure_missing' });
  const units = fittingUnits(indicator, measureCode);
  if (unit === null ? measure !== null : !units.includes(unit)) {
    problems.push({
      field: '/unit',
      code: 'contribution.unit_differs',
      params: { units: units.join(',') },
    });
  }
  const seen = new Set<string>();
  expected.forEach(({ sex, birth, value }, index) => {
    const field = `/expected/${index}`;
    if (!isDecimalText(value) || value.startsWith('-')) {
      problems.push({ field: `${field}/value`, code: 'contribution.value_invalid' });
    }
    if (measure && !allowsBreakdown(measure, { sex, birth })) {
      problems.push({ field, code: 'contribution.breakdown_unknown' });
    }
    const part = `${sex} ${birth}`;
    if (seen.has(part)) problems.push({ field, code: 'contribution.breakdown_twice' });
    seen.add(part);
  });
  return problems;
}
