import { listGoals, overviewGoals, type Moment } from './measuring/goals.ts';
import { measure, type Subject, type Thoroughness } from './measuring/measure.ts';
import type { Figures, Result, Verdict } from './measuring/result.ts';
import type { Bench } from './prepare.ts';
import type { ReadRow } from './rows/read.ts';
import type { Answer, Asked, Client } from './server/client.ts';
import type { Side } from './server/sides.ts';

/** Sends a request that has to be answered with one of these; anything else ends the measuring of the row. */
export const expecting =
  (asked: Asked, ...statuses: readonly number[]) =>
  async (client: Client): Promise<Answer> => {
    const answer = await client.send(asked);
    if (statuses.includes(answer.status)) return answer;
    throw new UnexpectedStatus(answer.status);
  };

/** An answer is not what it should be: a row with an error, and never a cheap one. */
export class UnexpectedStatus extends Error {
  constructor(status: number) {
    super(`answers ${status}`);
  }
}

/** What changes the county of a side a little; nothing for the floor, which keeps nothing. */
export type Changes = ReadonlyMap<Side, () => Promise<void>>;

const DONE = [200, 201] as const;

/** A list or a thing: the same request, again and again. */
export function measureList(bench: Bench, row: ReadRow, how: Thoroughness): Promise<Result> {
  const asked = row.asked(bench.subjects);
  return compared(bench, row.name, how, {
    of: (side) => ({ side, send: expecting(asked, ...DONE), isLoaded: true }),
    goals: (both) => listGoals(both, bench.size),
  });
}

/** An overview: after a change, again while nothing changes, and asked for only if it is another. */
export async function measureOverview(
  bench: Bench,
  row: ReadRow,
  how: Thoroughness,
  changes: Changes,
): Promise<Result[]> {
  const asked = row.asked(bench.subjects);
  const plain = expecting(asked, ...DONE);
  const at = (moment: Moment, of: (side: Side) => Subject) =>
    compared(bench, `${row.name}, ${moment}`, how, {
      of,
      goals: (both) => overviewGoals(both, bench.size, moment),
    });
  const first = await at('first after a change', (side) => ({
    side,
    send: plain,
    before: changes.get(side),
    isLoaded: false,
  }));
  const again = await at('the same again', (side) => ({ side, send: plain, isLoaded: true }));
  const unmodified = await notModified(bench, row, how);
  return [first, again, unmodified];
}

async function notModified(bench: Bench, row: ReadRow, how: Thoroughness): Promise<Result> {
  const asked = row.asked(bench.subjects);
  const client = bench.ours.client();
  const { headers } = await client.send(asked);
  client.close();
  const name = `${row.name}, not modified`;
  const { etag } = headers;
  if (etag === undefined) {
    return { ...nothing(bench, name), goals: [missed('cpu ≤ 1 ms', 'has no ETag')] };
  }
  const send = expecting({ ...asked, headers: { 'if-none-match': etag } }, 304);
  return compared(bench, name, how, {
    of: (side) => (side === bench.ours ? { side, send, isLoaded: false } : null),
    goals: (both) => overviewGoals(both, bench.size, 'not modified'),
  });
}

const missed = (goal: string, by: string): Verdict => ({ goal, isMet: false, by });

const nothing = ({ size }: Bench, name: string) => ({
  name,
  size,
  ours: null,
  floor: null,
  cpuRatio: null,
});

type Comparing = Readonly<{
  /** What is measured of a side; null where it has nothing to compare with. */
  of(side: Side): Subject | null;
  goals(both: { ours: Figures; floor: Figures | null }): Verdict[];
}>;

/** Measures both sides in turn; where ours fails, it says so and the floor is not measured either. */
export async function compared(
  bench: Bench,
  name: string,
  how: Thoroughness,
  { of, goals }: Comparing,
): Promise<Result> {
  const subjects = [of(bench.ours), of(bench.beside)].filter((one) => one !== null);
  try {
    const [ours, floor = null] = await measure(subjects, bench.postmaster, how);
    if (!ours) throw new Error('There is nothing to measure.');
    const cpuRatio = floor ? ours.cpuMs / floor.cpuMs : null;
    return {
      name,
      size: bench.size,
      ours,
      floor,
      cpuRatio,
      goals: bench.isFloor ? goals({ ours, floor }) : [],
    };
  } catch (fault) {
    if (!(fault instanceof UnexpectedStatus)) throw fault;
    return { ...nothing(bench, name), error: fault.message, goals: [] };
  }
}
