import type { ImportFileQuery } from '@samhandling/contract';

/** Which part of the query names the heading of a column. */
export const HEADINGS = {
  period: 'periodColumn',
  value: 'valueColumn',
  place: 'placeColumn',
  sex: 'sexColumn',
  birth: 'birthColumn',
  status: 'statusColumn',
  note: 'noteColumn',
} as const satisfies Record<string, keyof ImportFileQuery>;
/** What a column of a file can hold. */
export type Column = keyof typeof HEADINGS;
