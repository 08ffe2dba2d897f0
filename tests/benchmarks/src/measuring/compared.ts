import type { Bench } from '../prepare.ts';
import type { Answer, Asked, Client } from '../server/client.ts';
import type { Side } from '../server/sides.ts';
import { measure, type Subject, type Thoroughness } from './measure.ts';
import type { Figures, Result, Verdict } from './result.ts';

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
  constructor(status: number | string) {
    super(typeof status === 'number' ? `answers ${status}` : status);
  }
}

export const DONE = [200, 201] as const;

/** What changes the county of a side a little; nothing for the floor, which keeps nothing. */
export type Changes = ReadonlyMap<Side, () => Promise<void>>;

export const missed = (limit: string, by: string): Verdict => ({ limit, isMet: false, by });

export const nothing = ({ size }: Bench, name: string) => ({
  name,
  size,
  ours: null,
  floor: null,
  cpuRatio: null,
});

type Comparing = Readonly<{
  /** What is measured of a side; null where it has nothing to compare with. */
  of(side: Side): Subject | null;
  limits(both: { ours: Figures; floor: Figures | null }): Verdict[];
}>;

/** Measures both sides. */
export async function compared(
  bench: Bench,
  name: string,
  how: Thoroughness,
  { of, limits }: Comparing,
): Promise<Result> {
  const subjects = [of(bench.ours), of(bench.beside)].filter((one) => one !== null);
  return comparedSubjects(bench, name, how, subjects, limits);
}

/** Measures in turn, ours first; where one of them is not answered as it should be, the row is an error. */
export async function comparedSubjects(
  bench: Bench,
  name: string,
  how: Thoroughness,
  subjects: readonly Subject[],
  limits: Comparing['limits'],
): Promise<Result> {
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
      limits: bench.isFloor ? limits({ ours, floor }) : [],
    };
  } catch (fault) {
    if (!(fault instanceof UnexpectedStatus)) throw fault;
    return { ...nothing(bench, name), error: fault.message, limits: [] };
  }
}
