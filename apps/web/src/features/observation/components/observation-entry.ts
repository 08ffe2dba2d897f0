import {
  observationBodySchema,
  type FieldProblem,
  type ObservationBody,
  type SeriesRow,
} from '@samhandling/contract';
import { observationProblems, type ObservationStatus } from '@samhandling/domain';
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
};

export const EMPTY_ENTRY: ObservationEntry = {
  period: '',
  value: '',
  status: 'final',
  source: '',
  method: '',
  note: '',
};

export function observationBody(entry: ObservationEntry, series: SeriesRow): ObservationBody {
  const { placeCode, sex, birth, ageGroup, unit } = series;
  const { status } = entry;
  return {
    placeCode,
    sex,
    birth,
    ageGroup,
    unit,
    status,
    period: entry.period.trim(),
    // A value that was typed before `missing` was chosen stays in the form and is not sent.
    value: status === 'missing' ? null : decimalTextOf(entry.value),
    source: entry.source.trim(),
    method: entry.method.trim(),
    note: entry.note.trim(),
  };
}

/** Problems that the API would find, by the same rules of the domain. */
export function entryProblems(body: ObservationBody, series: SeriesRow): FieldProblem[] {
  return [
    ...observationProblems(body, { unit: series.unit, periodForm: series.periodForm }),
    ...shapeFaults(observationBodySchema, body),
  ];
}
