import type { Checkout } from './checkout.ts';
import type { SizeName } from './county/kept-county.ts';
import type { Postgres } from './county/postgres.ts';
import type { Thoroughness } from './measuring/measure.ts';
import type { Result } from './measuring/result.ts';
import { UnexpectedStatus, type Changes } from './measuring/compared.ts';
import { startLimits } from './measuring/limits.ts';
import { measureMix } from './measuring/measure-mix.ts';
import { measurePage } from './measuring/measure-pages.ts';
import { measureList, measureOverview } from './measuring/measure-reads.ts';
import { measureWrite } from './measuring/measure-writes.ts';
import { residentMb } from './measuring/processor-time.ts';
import { compareRow, openBench, recount, type Bench } from './prepare.ts';
import { changeOfCounty } from './rows/change.ts';
import { LISTS } from './rows/lists.ts';
import { PAGES } from './rows/pages.ts';
import { OVERVIEWS } from './rows/overviews.ts';
import type { ReadRow } from './rows/read.ts';
import { THINGS } from './rows/things.ts';
import { WRITES, type WriteRow } from './rows/writes.ts';
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

/** Every read of the table. */
export const READS: readonly ReadRow[] = [...LISTS, ...THINGS, ...OVERVIEWS];

type Tell = (...results: readonly Result[]) => void;

/** Compares and measures every row that is asked for; each is told as soon as it is known. */
export async function benchmark(postgres: Postgres, options: Options): Promise<Result[]> {
  const bench = await openBench(postgres, options.size, options);
  const results: Result[] = [];
  const tell: Tell = (...told) => {
    results.push(...told);
    for (const result of told) options.tell(result);
  };
  const isAsked = ({ name }: { name: string }) => options.only.test(name);
  try {
    if (isAsked({ name: START })) tell(startOf(bench));
    // All of them are in the mix.
    const isMixed = isAsked({ name: MIX });
    const same = await compareReads(bench, isMixed ? READS : READS.filter(isAsked), tell);
    await measureReads(bench, same.filter(isAsked), options.how, tell);
    const pages = PAGES.filter(isAsked);
    if (pages.length > 0) {
      const changes = await changesOf(bench);
      for (const row of pages) tell(...(await measurePage(bench, row, options.how, changes)));
    }
    for (const row of WRITES.filter(isAsked)) tell(await writeOrError(bench, row, options.how));
    if (isMixed) tell(await measureMix(bench, same, options.how));
    if (bench.isFloor) {
      for (const [{ name }, difference] of await recount(bench, same)) {
        tell(withError(bench, `${name}, counted anew`, difference));
      }
    }
  } finally {
    await bench.close();
  }
  return results;
}

const START = 'start to ready';
const MIX = 'mix of 95 % reads';

/** All are compared before anything is changed; what differs is told, and not measured. */
async function compareReads(bench: Bench, rows: readonly ReadRow[], tell: Tell) {
  if (!bench.isFloor) return rows;
  const same: ReadRow[] = [];
  for (const row of rows) {
    const difference = await compareRow(bench, row);
    if (difference === null) same.push(row);
    else tell(withError(bench, row.name, difference));
  }
  return same;
}

async function measureReads(
  bench: Bench,
  rows: readonly ReadRow[],
  how: Thoroughness,
  tell: Tell,
): Promise<void> {
  for (const row of rows.filter(({ group }) => group === 'list')) {
    tell(await measureList(bench, row, how));
  }
  const overviews = rows.filter(({ group }) => group === 'overview');
  if (overviews.length === 0) return;
  const changes = await changesOf(bench);
  for (const row of overviews) tell(...(await measureOverview(bench, row, how, changes)));
}

async function changesOf(bench: Bench): Promise<Changes> {
  const changes = new Map<Side, () => Promise<void>>();
  for (const side of bench.isFloor ? [bench.ours] : [bench.ours, bench.beside]) {
    changes.set(side, await changeOfCounty(side.client(), side.subjects));
  }
  return changes;
}

async function writeOrError(bench: Bench, row: WriteRow, how: Thoroughness): Promise<Result> {
  try {
    return await measureWrite(bench, row, how);
  } catch (fault) {
    if (!(fault instanceof UnexpectedStatus)) throw fault;
    return withError(bench, row.name, fault.message);
  }
}

function startOf(bench: Bench): Result {
  const [ours, beside] = [bench.ours, bench.beside].map(({ process }) => ({
    ...UNLOADED,
    cpuMs: process.start.cpuMs,
    appMs: process.start.cpuMs,
    rssMb: residentMb(process.pid),
  }));
  if (!ours || !beside) throw new Error('Nothing was started.');
  return {
    name: START,
    size: bench.size,
    ours,
    floor: beside,
    cpuRatio: ours.cpuMs / beside.cpuMs,
    limits: bench.isFloor ? startLimits(ours, bench.size) : [],
  };
}

const UNLOADED = { rps: 0, p50: 0, p95: 0, p99: 0, bytes: 0 };

const withError = ({ size }: Bench, name: string, error: string): Result => ({
  name,
  size,
  ours: null,
  floor: null,
  cpuRatio: null,
  error,
  limits: [],
});
