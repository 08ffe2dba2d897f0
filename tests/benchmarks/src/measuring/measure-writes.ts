import type { Bench } from '../prepare.ts';
import { differenceOf } from '../rows/compare.ts';
import type { WriteRow } from '../rows/writes.ts';
import { jsonOf, type Asked } from '../server/client.ts';
import type { Side } from '../server/sides.ts';
import { compared, DONE, expecting, UnexpectedStatus } from './compared.ts';
import { writeLimits } from './limits.ts';
import type { Thoroughness } from './measure.ts';
import type { Result } from './result.ts';

/** A write on both sides; throws where they answer otherwise than each other. */
export async function measureWrite(
  bench: Bench,
  row: WriteRow,
  how: Thoroughness,
): Promise<Result> {
  const prepared = await prepareBoth(bench, row);
  const difference = await firstDifference(prepared, row);
  if (difference !== null) throw new UnexpectedStatus(difference);
  return compared(bench, row.name, how, {
    of: (side) => {
      const { next, take } = prepared.find((one) => one.side === side) ?? nobody();
      return {
        side,
        before: next,
        send: (client) => expecting(take(), ...DONE)(client),
        isLoaded: false,
      };
    },
    limits: (both) => writeLimits(both, bench.size),
  });
}

type Prepared = Readonly<{ side: Side; next(): Promise<void>; take(): Asked }>;

/** How the answers to a write differ between the two; null where they say the same. */
export async function compareWrite(bench: Bench, row: WriteRow): Promise<string | null> {
  return firstDifference(await prepareBoth(bench, row), row);
}

async function prepareBoth(bench: Bench, row: WriteRow): Promise<Prepared[]> {
  return [await prepare(row, bench.ours), await prepare(row, bench.beside)];
}

async function prepare(row: WriteRow, side: Side): Promise<Prepared> {
  const make = await row.prepare(side.client(), side.subjects);
  let asked: Asked | undefined;
  return {
    side,
    next: async () => {
      asked = await make();
    },
    take: () => asked ?? nobody(),
  };
}

async function firstDifference(
  prepared: readonly Prepared[],
  row: WriteRow,
): Promise<string | null> {
  const said = [];
  for (const { side, next, take } of prepared) {
    await next();
    const client = side.client();
    const answer = await client.send(take());
    client.close();
    if (answer.status >= 300) return `answers ${answer.status}`;
    said.push(row.said(jsonOf(answer) as never));
  }
  return differenceOf(said[0], said[1]);
}

const nobody = (): never => {
  throw new Error('A write was sent that nobody prepared.');
};
