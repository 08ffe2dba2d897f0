import type { Checkout } from './checkout.ts';
import type { SizeName } from './county/kept-county.ts';
import type { Postgres } from './county/postgres.ts';
import type { Thoroughness } from './measuring/measure.ts';
import type { Result } from './measuring/result.ts';
import { measureList, measureOverview } from './measure-rows.ts';
import { compareRow, openBench, type Bench } from './prepare.ts';
import { changeOfCounty } from './rows/change.ts';
import { LISTS } from './rows/lists.ts';
import { OVERVIEWS } from './rows/overviews.ts';
import type { ReadRow } from './rows/read.ts';
import { THINGS } from './rows/things.ts';
import type { Side } from './server/sides.ts';

export type Options = Readonly<{
  size: SizeName;
  /** Only rows whose name has this. */
  only: RegExp;
  how: Thoroughness;
  /** Another checkout to measure beside, in place of the floor. */
  against?: Checkout | undefined;
  say(sentence: string): void;
  tell(result: Result): void;
}>;

const READS: readonly ReadRow[] = [...LISTS, ...THINGS, ...OVERVIEWS];

/** Compares and measures every row that is asked for; each is told as soon as it is known. */
export async function benchmark(postgres: Postgres, options: Options): Promise<Result[]> {
  const bench = await openBench(postgres, options.size, options.say, options.against);
  const results: Result[] = [];
  const tell = (...told: readonly Result[]) => {
    results.push(...told);
    for (const result of told) options.tell(result);
  };
  try {
    const chosen = READS.filter(({ name }) => options.only.test(name));
    // All are compared before anything is changed.
    const same = [];
    for (const row of chosen) {
      const difference = bench.isFloor ? await compareRow(bench, row) : null;
      if (difference === null) same.push(row);
      else tell(withError(bench, row.name, difference));
    }
    await measureReads(bench, same, options, tell);
  } finally {
    await bench.close();
  }
  return results;
}

async function measureReads(
  bench: Bench,
  rows: readonly ReadRow[],
  { how }: Options,
  tell: (...results: readonly Result[]) => void,
): Promise<void> {
  for (const row of rows.filter(({ group }) => group === 'list')) {
    tell(await measureList(bench, row, how));
  }
  const overviews = rows.filter(({ group }) => group === 'overview');
  if (overviews.length === 0) return;
  const changes = new Map<Side, () => Promise<void>>();
  for (const side of bench.isFloor ? [bench.ours] : [bench.ours, bench.beside]) {
    changes.set(side, await changeOfCounty(side.client(), bench.subjects));
  }
  for (const row of overviews) tell(...(await measureOverview(bench, row, how, changes)));
}

const withError = ({ size }: Bench, name: string, error: string): Result => ({
  name,
  size,
  ours: null,
  floor: null,
  cpuRatio: null,
  error,
  goals: [],
});
