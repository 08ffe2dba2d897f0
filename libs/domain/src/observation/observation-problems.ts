import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import { type ObservationStatus } from '../indicator/indicator-vocabulary.ts';
import { type FieldProblem, isBlank } from '../validation/field-problem.ts';
import { PERIOD_EXAMPLES, type PeriodForm, periodFormOf } from './period.ts';

/** What can be wrong with a value that is entered. */
export const OBSERVATION_PROBLEMS = [
  'observation.unit_differs',
  'observation.period_unknown',
  'observation.period_differs',
  'observation.value_invalid',
  'observation.value_missing',
  'observation.value_not_allowed',
  'observation.source_missing',
  'observation.method_missing',
] as const;
/** One of {@link OBSERVATION_PROBLEMS}. */
export type ObservationProblem = (typeof OBSERVATION_PROBLEMS)[number];

/** A value as somebody enters it. */
export type EnteredObservation = {
  readonly period: string;
  readonly unit: string;
  readonly value: DecimalText | null;
  readonly status: ObservationStatus;
  readonly source: string;
  readonly method: string;
};

/** What the value is entered into. `periodForm` is null while the series has no value. */
export type SeriesOfEntry = { readonly unit: string; readonly periodForm: PeriodForm | null };

/**
 * What keeps the value from being entered, by field, with what fits as `fits`: the unit is the series'
 * own, the period is written as those that the series has, a value is there unless it is missing, and it
 * is said where it comes from and how it was made.
 */
export function observationProblems(
  entered: EnteredObservation,
  series: SeriesOfEntry,
): FieldProblem<ObservationProblem>[] {
  const problems: FieldProblem<ObservationProblem>[] = [];
  const add = (field: string, code: ObservationProblem, fits?: string) =>
    problems.push({ field, code, ...(fits === undefined ? {} : { params: { fits } }) });
  if (entered.unit !== series.unit) add('/unit', 'observation.unit_differs', series.unit);
  const form = periodFormOf(entered.period);
  if (form === null) {
    const forms = series.periodForm ? [series.periodForm] : Object.keys(PERIOD_EXAMPLES);
    const fits = (forms as PeriodForm[]).map((each) => PERIOD_EXAMPLES[each]).join(', ');
    add('/period', 'observation.period_unknown', fits);
  } else if (series.periodForm !== null && form !== series.periodForm) {
    add('/period', 'observation.period_differs', PERIOD_EXAMPLES[series.periodForm]);
  }
  if (entered.value === null && entered.status !== 'missing') {
    add('/value', 'observation.value_missing');
  } else if (entered.value !== null && entered.status === 'missing') {
    add('/value', 'observation.value_not_allowed');
  } else if (entered.value !== null && !isDecimalText(entered.value)) {
    add('/value', 'observation.value_invalid');
  }
  if (isBlank(entered.source)) add('/source', 'observation.source_missing');
  if (isBlank(entered.method)) add('/method', 'observation.method_missing');
  return problems;
}
