import { type CalendarDate } from '../calendar/calendar-date.ts';
import { type DecimalText, isDecimalText } from '../decimal/decimal.ts';
import { type ObservationStatus } from '../indicator/indicator-vocabulary.ts';
import { type FieldProblem, isBlank } from '../validation/field-problem.ts';
import { hasPeriodEnded } from './period-end.ts';
import { PERIOD_EXAMPLES, type PeriodForm, periodFormOf } from './period.ts';
import { type PeriodValue, valueDoubts } from './value-doubts.ts';
import { readWrittenNumber } from './written-number.ts';

/** What can be wrong with a value that is entered. */
export const OBSERVATION_PROBLEMS = [
  'observation.unit_differs',
  'observation.period_unknown',
  'observation.period_differs',
  'observation.value_invalid',
  'observation.value_missing',
  'observation.value_not_allowed',
  'observation.thousands_mark',
  'observation.period_not_ended',
  'observation.reason_missing',
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
  /** Why a doubtful value is right; empty where nothing is doubtful. */
  readonly reason?: string;
};

/** What the value is entered into, and when. `periodForm` is null while the series has no value. */
export type SeriesOfEntry = {
  readonly unit: string;
  readonly periodForm: PeriodForm | null;
  /** The values of the series that are known, to compare with. */
  readonly known: readonly PeriodValue[];
  readonly today: CalendarDate;
};

/**
 * What keeps the value from being entered, by field, with what fits as `fits`: the unit is the series'
 * own, the period is written as those that the series has and is over where the value is final, a value is
 * there unless it is missing, and it is said where it comes from, how it was made, and why it is right where
 * it is doubtful (with the doubts as `fits`).
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
    add('/value', faultOfNumber(entered.value));
  }
  if (entered.status === 'final' && !hasPeriodEnded(entered.period, series.today)) {
    add('/status', 'observation.period_not_ended');
  }
  const doubts = valueDoubts(entered, series.unit, series.known);
  if (doubts.length > 0 && isBlank(entered.reason)) {
    add('/reason', 'observation.reason_missing', doubts.join(', '));
  }
  if (isBlank(entered.source)) add('/source', 'observation.source_missing');
  if (isBlank(entered.method)) add('/method', 'observation.method_missing');
  return problems;
}

function faultOfNumber(written: string): ObservationProblem {
  const read = readWrittenNumber(written);
  const isAmbiguous = 'fault' in read && read.fault === 'thousands_mark';
  return isAmbiguous ? 'observation.thousands_mark' : 'observation.value_invalid';
}
