import { withClient } from '@samhandling/local-postgres';
import { bodyOf, type Answer, type Client } from '../server/client.ts';
import type { Side } from '../server/sides.ts';
import { processorTime, residentMb, timeBetween } from './processor-time.ts';
import { median, percentile, type Figures } from './result.ts';

/** How long and how often is measured. */
export type Thoroughness = Readonly<{
  rounds: number;
  /** Of a round, in which requests come one after the other. */
  batchMs: number;
  /** Of a round at eight clients. */
  loadMs: number;
}>;

/** What is measured of one side. */
export type Subject = Readonly<{
  side: Side;
  /** The request; it throws where the answer is not what it should be. */
  send(client: Client): Promise<Answer>;
  /** Done before each request, and not counted. */
  before?: (() => Promise<void>) | undefined;
  /** Whether it is also measured at eight clients. */
  isLoaded: boolean;
  /** The fewest requests of a batch. */
  least?: number;
}>;

const CLIENTS = 8;
const FEWEST = 3;
const MOST = 2000;

/** Measures sides in turn, never together, and takes medians. */
export async function measure(
  subjects: readonly Subject[],
  postmaster: number,
  { rounds, batchMs, loadMs }: Thoroughness,
): Promise<Figures[]> {
  const measured = [];
  for (const subject of subjects) {
    const client = subject.side.client();
    const { count, bytes } = await warmUp(subject, client, batchMs);
    measured.push({ subject, client, count, bytes, batches: [] as Batch[], loads: [] as Load[] });
  }
  for (let round = 0; round < rounds; round += 1) {
    // Who comes first changes, so that a warm database favours nobody.
    for (const one of round % 2 === 0 ? measured : [...measured].reverse()) {
      one.batches.push(await batch(one.subject, one.client, one.count, postmaster));
      if (one.subject.isLoaded && loadMs > 0) one.loads.push(await load(one.subject, loadMs));
    }
  }
  return measured.map(({ subject, client, bytes, batches, loads }) => {
    client.close();
    const of = (pick: (one: Load) => number) => median(loads.map(pick));
    return {
      rps: of(({ rps }) => rps),
      p50: of(({ p50 }) => p50),
      p95: of(({ p95 }) => p95),
      p99: of(({ p99 }) => p99),
      cpuMs: median(batches.map(({ appMs, databaseMs }) => appMs + databaseMs)),
      appMs: median(batches.map(({ appMs }) => appMs)),
      rssMb: residentMb(subject.side.process.pid),
      bytes,
    };
  });
}

/**
 * Asks until both processes have seen enough of the request to be as fast as they get, and reckons how many
 * make a batch that lasts long enough.
 */
async function warmUp(
  { send, before, least = FEWEST }: Subject,
  client: Client,
  batchMs: number,
): Promise<{ count: number; bytes: number }> {
  const times: number[] = [];
  let bytes = 0;
  let spent = 0;
  while (times.length < 2 * FEWEST || (spent < batchMs && times.length < MOST)) {
    await before?.();
    const started = performance.now();
    bytes = bodyOf(await send(client)).length;
    times.push(performance.now() - started);
    spent += times.at(-1) ?? 0;
  }
  const count = Math.round(batchMs / Math.max(median(times), 0.1));
  return { count: Math.min(MOST, Math.max(least, count)), bytes };
}

type Batch = Readonly<{ appMs: number; databaseMs: number }>;

async function batch(
  { side, send, before }: Subject,
  client: Client,
  count: number,
  postmaster: number,
): Promise<Batch> {
  const { pid } = side.process;
  let [appMs, databaseMs] = [0, 0];
  const counted = async (requests: number) => {
    const start = processorTime(pid, postmaster);
    for (let done = 0; done < requests; done += 1) await send(client);
    const used = timeBetween(start, processorTime(pid, postmaster));
    appMs += used.appMs;
    databaseMs += used.databaseMs;
  };
  if (!before) await counted(count);
  else {
    for (let done = 0; done < count; done += 1) {
      await before();
      await counted(1);
    }
  }
  return { appMs: appMs / count, databaseMs: databaseMs / count };
}

type Load = Readonly<{ rps: number; p50: number; p95: number; p99: number }>;

async function load({ side, send }: Subject, loadMs: number): Promise<Load> {
  const client = side.client(CLIENTS);
  const times: number[] = [];
  const started = performance.now();
  const one = async () => {
    while (performance.now() - started < loadMs) {
      const sent = performance.now();
      await send(client);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
  client.close();
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return {
    rps: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}

/** The process that all processes of this PostgreSQL are children of. */
export async function postmasterOf(superuserUrl: string): Promise<number> {
  const { rows } = await withClient(superuserUrl, (client) =>
    client.query<{ pid: number }>(
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL does not say which process it is.');
  return row.pid;
}
