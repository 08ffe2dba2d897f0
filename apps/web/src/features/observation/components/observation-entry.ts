import {
  observationBodySchema,
  type FieldProblem,
  type ObservationBody,
  type ObservationRevision,
  type SeriesRow,
} from '@samhandling/contract';
import {
  observationProblems,
  stockholmDate,
  valueDoubts,
  type ObservationStatus,
  type PeriodValue,
} from '@samhandling/domain';
import { shapeFaults } from '../../../lib/forms/fit-to-schema.ts';
import { decimalTextOf } from '../../../lib/values/decimal-text.ts';

/** The fields of the form for one value. */
export type ObservationEntry = {
  readonly period: string;
  readonly value: string;
  readonly status: ObservationStatus;
  readonly source: string;
  readonly method: string;
  readonly note: string;
  /** Why the value is right, where it is odd. */
  readonly reason: string;
};

export const EMPTY_ENTRY: ObservationEntry = {
  period: '',
  value: '',
  status: 'final',
  source: '',
  method: '',
  note: '',
  reason: '',
};

/** What is sent. A reason that was typed for another value, which was odd, is not shown any more and not sent. */
export function observationBody(
  entry: ObservationEntry,
  series: SeriesRow,
  known: readonly PeriodValue[],
): ObservationBody {
  const { placeCode, sex, birth, ageGroup, unit } = series;
  const { status } = entry;
  const body = {
    placeCode,
    sex,
    birth,
    ageGroup,
    unit,
    status,
    period: entry.period.trim(),
    // A value that was typed before `missing` was chosen stays in the form and is not sent.
    value: status === 'missing' ? null : decimalTextOf(entry.value, unit),
    source: entry.source.trim(),
    method: entry.method.trim(),
    note: entry.note.trim(),
  };
  const isOdd = valueDoubts(body, unit, known).length > 0;
  return { ...body, reason: isOdd ? entry.reason.trim() : '' };
}

/** Problems that the API would find, by the same rules of the domain. */
export function entryProblems(
  body: ObservationBody,
  series: SeriesRow,
  known: readonly PeriodValue[],
): FieldProblem[] {
  const today = stockholmDate(new Date());
  const { unit, periodForm } = series;
  return [
    ...observationProblems(body, { unit, periodForm, known, today }),
    ...shapeFaults(observationBodySchema, body),
  ];
}

/** What is known of each period now. */
export function knownValues(revisions: readonly ObservationRevision[]): PeriodValue[] {
  return revisions
    .filter(({ isLatest }) => isLatest)
    .map(({ period, value }) => ({ period, value }));
}
