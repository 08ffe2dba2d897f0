import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import { type Birth, type Direction, type Sex } from '../indicator/indicator-vocabulary.ts';
import {
  allowsBreakdown,
  fittingUnits,
  type Measure,
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

/** A unit that fits no measure that the contribution may be to, told with those that do. */
export function unitProblems(
  { measureCode, unit }: Pick<ContributionDraft, 'measureCode' | 'unit'>,
  indicator: MeasuredIndicator,
): FieldProblem<'contribution.unit_differs'>[] {
  const units = fittingUnits(indicator, measureCode);
  if (unit !== null && units.includes(unit)) return [];
  const params = { units: units.join(',') };
  return [{ field: '/unit', code: 'contribution.unit_differs', params }];
}

/** Sizes for parts of the population that the measure is not split by. */
export function breakdownProblems(
  measure: Measure,
  expected: ContributionDraft['expected'],
): FieldProblem<'contribution.breakdown_unknown'>[] {
  return expected.flatMap((part, index) =>
    allowsBreakdown(measure, part)
      ? []
      : [{ field: `/expected/${index}`, code: 'contribution.breakdown_unknown' as const }],
  );
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
  if (unit !== null || measure) problems.push(...unitProblems({ measureCode, unit }, indicator));
  const unknownParts = new Set(
    measure ? breakdownProblems(measure, expected).map((problem) => problem.field) : [],
  );
  const seen = new Set<string>();
  expected.forEach(({ sex, birth, value }, index) => {
    const field = `/expected/${index}`;
    if (!isDecimalText(value) || value.startsWith('-')) {
      problems.push({ field: `${field}/value`, code: 'contribution.value_invalid' });
    }
    if (unknownParts.has(field)) {
      problems.push({ field, code: 'contribution.breakdown_unknown' });
    }
    const part = `${sex} ${birth}`;
    if (seen.has(part)) problems.push({ field, code: 'contribution.breakdown_twice' });
    seen.add(part);
  });
  return problems;
}
