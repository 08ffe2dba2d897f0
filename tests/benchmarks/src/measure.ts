import pg from 'pg';
import type { County } from './county.ts';
import { timeOf, timeOfFamily } from './processor-time.ts';
import type { BenchmarkRequest } from './requests.ts';

/** Milliseconds of processor time for one request, of the application and of PostgreSQL. */
export type Cost = Readonly<{ appMs: number; databaseMs: number }>;

export type Row = Readonly<{
  name: string;
  size: string;
  ours: Cost;
  against?: Cost;
  /** Ours divided by the other, application and PostgreSQL together. */
  cpuRatio?: number;
}>;

type Options = Readonly<{ postmaster: number; rounds: number; size: string }>;

/** A batch is long enough that hundredths of a second, which the system counts in, don't matter. */
const BATCH_MILLISECONDS = 400;
const SMALLEST_BATCH = 3;

/** Sends batches to the counties in turn, one request at a time, and takes the medians. */
export async function measure(
  { name, prepare }: BenchmarkRequest,
  counties: readonly County[],
  { postmaster, rounds, size }: Options,
): Promise<Row> {
  const sides = [];
  for (const { server, ...county } of counties) {
    const send = await prepare({ server, ...county });
    sides.push({ pid: server.pid, send, requests: await batchSize(send), costs: [] as Cost[] });
  }
  for (let round = 0; round < rounds; round += 1) {
    // Who comes first changes, so that a warm database favours nobody.
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const before = { app: timeOf(side.pid), database: timeOfFamily(postmaster) };
      for (let count = 0; count < side.requests; count += 1) await side.send();
      side.costs.push({
        appMs: (timeOf(side.pid) - before.app) / side.requests,
        databaseMs: (timeOfFamily(postmaster) - before.database) / side.requests,
      });
    }
  }
  const [ours, against] = sides.map(({ costs }) => medianOf(costs));
  if (!ours) throw new Error('There is nothing to measure.');
  return {
    name,
    size,
    ours,
    ...(against ? { against, cpuRatio: sumOf(ours) / sumOf(against) } : {}),
  };
}

/** The process that all processes of this PostgreSQL are children of. */
export async function postmasterOf(superuserUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  );
  await client.end();
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL does not say which process it is.');
  return row.pid;
}

async function batchSize(send: () => Promise<unknown>): Promise<number> {
  for (let count = 0; count < SMALLEST_BATCH; count += 1) await send();
  const started = performance.now();
  for (let count = 0; count < SMALLEST_BATCH; count += 1) await send();
  const each = (performance.now() - started) / SMALLEST_BATCH;
  return Math.max(SMALLEST_BATCH, Math.round(BATCH_MILLISECONDS / each));
}

const sumOf = ({ appMs, databaseMs }: Cost) => appMs + databaseMs;

function medianOf(costs: readonly Cost[]): Cost {
  const middle = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return {
    appMs: middle(costs.map(({ appMs }) => appMs)),
    databaseMs: middle(costs.map(({ databaseMs }) => databaseMs)),
  };
}
