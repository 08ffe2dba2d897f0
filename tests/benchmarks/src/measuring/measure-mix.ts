import type { Bench } from '../prepare.ts';
import { bodyFor } from '../rows/writes.ts';
import type { ReadRow } from '../rows/read.ts';
import { asCoordinator } from '../rows/change.ts';
import type { Asked, Client } from '../server/client.ts';
import { compared, DONE, expecting } from './compared.ts';
import { mixLimits } from './limits.ts';
import type { Thoroughness } from './measure.ts';
import type { Result } from './result.ts';

/** One request in so many writes. */
const READS_TO_A_WRITE = 19;

/** 95 % reads, one after the other of all that are asked for, and 5 % writes. */
export function measureMix(
  bench: Bench,
  rows: readonly ReadRow[],
  how: Thoroughness,
): Promise<Result> {
  return compared(bench, 'mix of 95 % reads', how, {
    of: (side) => {
      const reads = rows.map((row) => row.asked(side.subjects));
      let turn = 0;
      const next = (): Asked => {
        turn += 1;
        const read = reads[(turn * 7) % reads.length];
        if (turn % (READS_TO_A_WRITE + 1) !== 0 && read) return read;
        return {
          ...asCoordinator,
          method: 'POST',
          path: '/api/v1/initiatives',
          body: bodyFor(side.subjects),
        };
      };
      const send = (client: Client) => expecting(next(), ...DONE)(client);
      // As many in a batch as give each read its turn.
      return { side, send, isLoaded: true, least: 2 * reads.length };
    },
    limits: (both) => mixLimits(both, bench.size),
  });
}
