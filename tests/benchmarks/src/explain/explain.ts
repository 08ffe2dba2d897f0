import { statSync, openSync, readSync, closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@samhandling/local-postgres';
import pg from 'pg';
import type { Postgres } from '../county/postgres.ts';
import { openBench, type Bench } from '../prepare.ts';
import { READS, type Options } from '../benchmark.ts';
import { heaviest, planInWords, scannedTables, statementsIn } from './plans.ts';

/** How many statements are shown. */
const MOST = 10;
/** A table with more rows than this is large: nothing that people wait for may read all of it. */
const LARGE = 20_000;
/** Steps of a plan that take less than this share of its time are not told. */
const LEAST_SHARE = 0.1;

/**
 * Asks for every read once with auto_explain on, and tells the plans of the statements that took longest,
 * with the large tables that any of them reads from end to end. True where there is no such table.
 */
export async function explain(
  postgres: Postgres,
  { size, only, say }: Pick<Options, 'size' | 'only' | 'say'>,
): Promise<boolean> {
  const { log } = postgres;
  if (log === undefined) throw new Error('Plans are read from the log of the embedded PostgreSQL.');
  const bench = await openBench(postgres, size, {
    say,
    environment: { DATABASE_TIMEOUT_SECONDS: '120' },
  });
  try {
    const start = statSync(log).size;
    await askWithPlans(postgres, bench, only);
    const statements = heaviest(statementsIn(readFrom(log, start)), MOST);
    const large = await largeTables(bench);
    let isClean = true;
    for (const [index, { text, ms, plan }] of statements.entries()) {
      const scanned = [...new Set(scannedTables(plan))].filter((table) => large.has(table));
      isClean &&= scanned.length === 0;
      say(`\n${index + 1}. ${ms.toFixed(1)} ms: ${text.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
      for (const line of planInWords(plan, ms * LEAST_SHARE)) say(`   ${line}`);
      if (scanned.length > 0) say(`   READS FROM END TO END: ${scanned.join(', ')}`);
    }
    return isClean;
  } finally {
    await bench.close();
  }
}

async function askWithPlans(postgres: Postgres, bench: Bench, only: RegExp): Promise<void> {
  const { database } = bench.ours;
  await withClient(postgres.superuserUrl('postgres'), async (client) => {
    const settings = {
      session_preload_libraries: 'auto_explain',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_format': 'json',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_timing': 'on',
    };
    for (const [name, value] of Object.entries(settings)) {
      await client.query(
        `alter database ${pg.escapeIdentifier(database)} set ${name} = ${pg.escapeLiteral(value)}`,
      );
    }
    // Connections that are open already do not know it yet.
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [database],
    );
  });
  await sleep(500);
  const client = bench.ours.client();
  for (const row of READS.filter(({ name }) => only.test(name))) {
    await client.send(row.asked(bench.ours.subjects));
  }
  client.close();
}

async function largeTables({ ours }: Bench): Promise<ReadonlySet<string>> {
  const { rows } = await ours.asOwner((client) =>
    client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and reltuples > $1`,
      [LARGE],
    ),
  );
  return new Set(rows.map(({ name }) => name));
}

/** What was added to a file since it was so long. */
function readFrom(path: string, start: number): string {
  const bytes = Buffer.alloc(statSync(path).size - start);
  const file = openSync(path, 'r');
  readSync(file, bytes, 0, bytes.length, start);
  closeSync(file);
  return bytes.toString();
}
