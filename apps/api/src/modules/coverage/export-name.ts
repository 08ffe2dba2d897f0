import type { MunicipalityRef } from '@samhandling/contract';
import type { ExportQuery } from './coverage.dto.ts';

/** What of the query is no part of the selection. */
const NOT_SELECTED: readonly string[] = ['dialect', 'sort'] satisfies (keyof ExportQuery)[];

/**
 * What the table of a selection is called, so that the files of two municipalities can be told apart:
 * `samhandling-atgarder-kiruna.csv`. Words that are searched for, and an id, are said as `urval`.
 */
export function exportName(query: ExportQuery, municipalities: readonly MunicipalityRef[]): string {
  const words = Object.entries(query).flatMap(([key, value]) => {
    if (value === undefined || NOT_SELECTED.includes(key)) return [];
    if (key === 'q' || key === 'actor') return ['urval'];
    if (key === 'municipality') {
      return [municipalities.find(({ code }) => code === value)?.name ?? String(value)];
    }
    return [value].flat().map(String);
  });
  return `${['samhandling', 'atgarder', ...words].map(inAscii).join('-')}.csv`;
}

/** Small letters without signs, as every file system takes them. */
const inAscii = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
