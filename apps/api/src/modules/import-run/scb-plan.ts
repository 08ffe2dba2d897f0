import type { ScbMapping } from '@samhandling/contract';
import { chunksOf } from './source-client.ts';

/** One request for cells: every code of each variable with every code of the others. */
export type ScbQuery = { selection: { variableCode: string; valueCodes: string[] }[] };

type SelectedCells = Pick<ScbMapping, 'selection' | 'timeVariable'>;

/**
 * The fewest requests that stay within the provider's limit of cells: the sources of a table together,
 * else by halves, and a single one by periods. `periods` are the codes of the time variable.
 */
export function planScbQueries(
  sources: readonly SelectedCells[],
  periods: readonly string[],
  maxCells: number,
): ScbQuery[] {
  const [first] = sources;
  if (!first || periods.length === 0) return [];
  const selection = unionOf(sources);
  const cells = selection.reduce((product, { valueCodes }) => product * valueCodes.length, 1);
  if (cells * periods.length <= maxCells) {
    return [withTime(selection, first.timeVariable, periods)];
  }
  if (sources.length > 1) {
    return chunksOf(sources, Math.ceil(sources.length / 2)).flatMap((half) =>
      planScbQueries(half, periods, maxCells),
    );
  }
  return chunksOf(periods, Math.max(1, maxCells)).map((part) =>
    withTime(selection, first.timeVariable, part),
  );
}

function unionOf(sources: readonly SelectedCells[]): ScbQuery['selection'] {
  const codes = new Map<string, Set<string>>();
  for (const { variableCode, valueCode } of sources.flatMap(({ selection }) => selection)) {
    codes.set(variableCode, (codes.get(variableCode) ?? new Set()).add(valueCode));
  }
  return [...codes].map(([variableCode, values]) => ({
    variableCode,
    valueCodes: [...values].sort(),
  }));
}

const withTime = (
  selection: ScbQuery['selection'],
  variableCode: string,
  periods: readonly string[],
): ScbQuery => ({ selection: [...selection, { variableCode, valueCodes: [...periods] }] });
