import type { Figures, Result } from './measuring/result.ts';

const HEAD = [
  'row',
  'ours ms',
  'app',
  'floor ms',
  'ratio',
  'rps',
  'p50',
  'p95',
  'p99',
  'MB',
  'kB',
  'goal',
];
const WIDTHS = [52, 8, 7, 8, 6, 7, 7, 7, 7, 5, 7, 0];

const lineOf = (cells: readonly string[]) =>
  cells
    .map((cell, index) =>
      index === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[index] ?? 0),
    )
    .join(' ')
    .trimEnd();

export const headLine = (): string => lineOf(HEAD);

/** A row of the table in one line of text. */
export function inWords({ name, ours, floor, cpuRatio, error, limits }: Result): string {
  const number = (value: number | undefined, digits = 1) => value?.toFixed(digits) ?? '–';
  const loaded = (pick: (figures: Figures) => number) =>
    ours && ours.rps > 0 ? number(pick(ours)) : '–';
  const said = error ? `ERROR ${error}` : limits.map(inFew).join('; ');
  return lineOf([
    name,
    number(ours?.cpuMs),
    number(ours?.appMs),
    number(floor?.cpuMs),
    cpuRatio === null ? '–' : number(cpuRatio, 2),
    loaded(({ rps }) => rps),
    loaded(({ p50 }) => p50),
    loaded(({ p95 }) => p95),
    loaded(({ p99 }) => p99),
    ours ? String(ours.rssMb) : '–',
    number(ours ? ours.bytes / 1000 : undefined),
    ` ${said}`,
  ]);
}

const inFew = ({ limit, isMet, by }: Result['limits'][number]) =>
  isMet ? `met ${limit}` : `MISSED ${limit}: ${by}`;
