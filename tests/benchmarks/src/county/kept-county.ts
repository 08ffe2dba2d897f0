import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@samhandling/local-postgres';
import { COUNTY_SIZES } from '@samhandling/simulated-county';
import { startServer } from '@samhandling/test-support';
import pg from 'pg';
import type { Checkout } from '../checkout.ts';
import { fillDatabase } from './fill.ts';
import { root } from './folder.ts';
import type { Postgres } from './postgres.ts';

export type SizeName = keyof typeof COUNTY_SIZES;

const PREFIX = 'benchmark_county';

/** What decides which rows a filled database has, beside the checkout that migrates it. */
const SOURCES = [
  'libs/simulated-county',
  'tests/benchmarks/src/county/fill.ts',
  'apps/api/src/schema',
];

/**
 * The name of a database that holds the simulated county: it is filled where nobody has done so today, and
 * copied for each run. Those of other days, and of sources that have changed since, are dropped.
 */
export async function keptCounty(
  postgres: Postgres,
  checkout: Checkout,
  size: SizeName,
  say: (sentence: string) => void,
): Promise<string> {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const sources = digestOf(SOURCES.map((path) => join(root, path)));
  const name = `${PREFIX}_${size}_${checkout.key}_${today}_${sources}`.toLowerCase();
  await withClient(postgres.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`${PREFIX}_${size}_${checkout.key}_`.toLowerCase()],
    );
    for (const { datname } of rows) if (datname !== name) await postgres.dropDatabase(datname);
    if (rows.some(({ datname }) => datname === name)) return;
    const started = Date.now();
    say(`Filling a county of size ${size} …`);
    await fill(postgres, checkout, size, `${name}_draft`);
    await client.query(
      `alter database ${pg.escapeIdentifier(`${name}_draft`)} rename to ${pg.escapeIdentifier(name)}`,
    );
    say(`It is filled (${Math.round((Date.now() - started) / 1000)} s).`);
  });
  return name;
}

async function fill(
  postgres: Postgres,
  checkout: Checkout,
  size: SizeName,
  database: string,
): Promise<void> {
  await postgres.createDatabase(database);
  // The first start migrates and loads the strategy.
  const server = await startServer(
    {
      DATABASE_URL: postgres.appUrl(database),
      MIGRATION_DATABASE_URL: postgres.ownerUrl(database),
    },
    checkout.main,
  );
  await server.stop();
  await withClient(postgres.ownerUrl(database), (client) =>
    fillDatabase(client, COUNTY_SIZES[size]),
  );
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf).sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 10);
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesOf(join(path, name)));
}
