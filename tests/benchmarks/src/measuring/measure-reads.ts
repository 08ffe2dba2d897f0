import type { Bench } from '../prepare.ts';
import type { ReadRow } from '../rows/read.ts';
import type { Side } from '../server/sides.ts';
import { compared, DONE, expecting, missed, nothing, type Changes } from './compared.ts';
import { listLimits, overviewLimits, type Moment } from './limits.ts';
import type { Subject, Thoroughness } from './measure.ts';
import type { Result } from './result.ts';

/** A list or a thing: the same request, again and again. */
export function measureList(bench: Bench, row: ReadRow, how: Thoroughness): Promise<Result> {
  return compared(bench, row.name, how, {
    of: (side) => ({
      side,
      send: expecting(row.asked(side.subjects), ...DONE),
      isLoaded: true,
    }),
    limits: (both) => listLimits(both, bench.size),
  });
}

/** An overview: after a change, again while nothing changes, and asked for only if it is another. */
export async function measureOverview(
  bench: Bench,
  row: ReadRow,
  how: Thoroughness,
  changes: Changes,
): Promise<Result[]> {
  const plain = ({ subjects }: Side) => expecting(row.asked(subjects), ...DONE);
  const at = (moment: Moment, of: (side: Side) => Subject) =>
    compared(bench, `${row.name}, ${moment}`, how, {
      of,
      limits: (both) => overviewLimits(both, bench.size, moment),
    });
  const first = await at('first after a change', (side) => ({
    side,
    send: plain(side),
    before: changes.get(side),
    isLoaded: false,
  }));
  const again = await at('the same again', (side) => ({ side, send: plain(side), isLoaded: true }));
  const unmodified = await notModified(bench, row, how);
  return [first, again, unmodified];
}

async function notModified(bench: Bench, row: ReadRow, how: Thoroughness): Promise<Result> {
  const asked = row.asked(bench.ours.subjects);
  const client = bench.ours.client();
  const { headers } = await client.send(asked);
  client.close();
  const name = `${row.name}, not modified`;
  const { etag } = headers;
  if (etag === undefined) {
    return { ...nothing(bench, name), limits: [missed('cpu ≤ 1 ms', 'has no ETag')] };
  }
  const send = expecting({ ...asked, headers: { 'if-none-match': etag } }, 304);
  return compared(bench, name, how, {
    of: (side) => (side === bench.ours ? { side, send, isLoaded: false } : null),
    limits: (both) => overviewLimits(both, bench.size, 'not modified'),
  });
}
