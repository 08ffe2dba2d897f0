import { setTimeout as sleep } from 'node:timers/promises';
import { KeptConnection, type KeepAliveRequest } from './kept-connection.ts';

export type LoadRequest = KeepAliveRequest & Readonly<{ path: string }>;

/** `at` is of the clock of `performance.now()`. */
export type LoadFailure = Readonly<{ what: string; at: number }>;

export type LoadResult = Readonly<{
  answers: number;
  /** What went wrong and when: an answer of 500 or more, or a connection that broke. */
  failures: readonly LoadFailure[];
  /** The bodies of writes that were answered with 201. */
  created: readonly string[];
}>;

export type Load = Readonly<{
  /** Resolves when each connection has had so many answers. */
  hasAnswered(times: number): Promise<void>;
  /** Resolves when every connection was told to close, or was refused. */
  end(): Promise<LoadResult>;
}>;

/**
 * Sends requests over many kept connections, each with pauses of its own, until the server closes them. A
 * new connection that is refused is no failure; one that breaks is.
 */
export function putUnderLoad(
  origin: string,
  requestsOf: readonly ((turn: number) => LoadRequest)[],
  longestPauseMilliseconds: number,
): Load {
  const failures: LoadFailure[] = [];
  const fail = (what: string) => failures.push({ what, at: performance.now() });
  const created: string[] = [];
  const turns = requestsOf.map(() => 0);
  let isOver = false;

  async function use(index: number, requestOf: (turn: number) => LoadRequest): Promise<void> {
    const connection = new KeptConnection(origin);
    try {
      // Not all at once, or they would wait for the database and not for the server.
      await sleep(Math.random() * longestPauseMilliseconds);
      while (!isOver) {
        const turn = turns[index] ?? 0;
        const { path, ...request } = requestOf(turn);
        const answer = await connection.send(path, request);
        turns[index] = turn + 1;
        if (answer.status >= 500) fail(`${path}: ${answer.status} ${answer.body.slice(0, 200)}`);
        if (answer.status === 201) created.push(answer.body);
        if (answer.isFarewell) return;
        await sleep(Math.random() * longestPauseMilliseconds);
      }
    } catch (fault) {
      const code = (fault as NodeJS.ErrnoException).code ?? String(fault);
      if (code !== 'ECONNREFUSED') fail(`${requestOf(0).path}: ${code}`);
    } finally {
      connection.close();
    }
  }

  const ends = requestsOf.map((requestOf, index) => use(index, requestOf));
  return {
    async hasAnswered(times) {
      while (failures.length === 0 && turns.some((turn) => turn < times)) await sleep(20);
    },
    async end() {
      // A connection that the server has not closed within so long is closed here.
      const deadline = setTimeout(() => (isOver = true), 30_000);
      await Promise.all(ends);
      clearTimeout(deadline);
      const answers = turns.reduce((sum, turn) => sum + turn, 0);
      return { answers, failures, created };
    },
  };
}
