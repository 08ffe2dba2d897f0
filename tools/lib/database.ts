import { join } from 'node:path';
import pg from 'pg';
import {
  LocalPostgresError,
  startLocalPostgres,
  withClient,
  type LocalPostgres,
} from '@samhandling/local-postgres';
import { Failure } from './failure.ts';
import { DATABASE_OF, type Kind } from './kind.ts';
import { dataDir } from './paths.ts';
import { databaseFailures, databaseStages, sentences } from './sentences.ts';

export interface Database {
  /** What the API has to know about it. */
  env: { DATABASE_URL: string; MIGRATION_DATABASE_URL: string };
  stop(): Promise<void>;
}

/** The PostgreSQL of DATABASE_URL, or the database of this kind in the embedded one. */
export async function openDatabase(kind: Kind): Promise<Database> {
  const given = process.env.DATABASE_URL;
  return given ? openExternal(given) : openEmbedded(kind);
}

async function openEmbedded(kind: Kind): Promise<Database> {
  const folder = join(dataDir, 'postgres');
  try {
    const server = await startLocalPostgres({
      dataDir: folder,
      durable: true,
      log: (stage) => {
        console.log(databaseStages[stage]);
      },
    });
    const name = DATABASE_OF[kind];
    const isNew = await server.createDatabase(name);
    if (isNew && kind === 'demo' && (await hasEarlierDemo(server))) {
      console.log(sentences.earlierDatabase());
    }
    return {
      env: {
        DATABASE_URL: server.appUrl(name),
        MIGRATION_DATABASE_URL: server.ownerUrl(name),
      },
      stop: () => server.stop(),
    };
  } catch (error) {
    if (!(error instanceof LocalPostgresError)) throw error;
    const isObvious = error.code.startsWith('data_dir_');
    throw new Failure(databaseFailures[error.code](folder), isObvious ? '' : error.detail);
  }
}

/** Whether the county's database holds a demo, from before the demo had a database of its own. */
async function hasEarlierDemo(server: LocalPostgres): Promise<boolean> {
  const { rowCount } = await withClient(server.superuserUrl('postgres'), (client) =>
    client.query('select from pg_database where datname = $1', [DATABASE_OF.county]),
  );
  if (!rowCount) return false;
  return withClient(server.ownerUrl(DATABASE_OF.county), async (client) => {
    const table = await client.query(`select where to_regclass('initiative') is not null`);
    if (!table.rowCount) return false;
    const examples = await client.query('select from initiative where is_example limit 1');
    return examples.rowCount === 1;
  });
}

/** Asked here, before the long steps, and once more by the API when it starts. */
async function openExternal(url: string): Promise<Database> {
  const migrationUrl = process.env.MIGRATION_DATABASE_URL ?? url;
  for (const each of new Set([url, migrationUrl])) await checkReachable(each);
  return {
    env: { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl },
    stop: async () => undefined,
  };
}

async function checkReachable(connectionString: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(connectionString) || !URL.canParse(connectionString)) {
    throw new Failure(sentences.badDatabaseUrl());
  }
  const { hostname, port, pathname } = new URL(connectionString);
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const where = `${hostname}:${port || '5432'}${pathname}`;
    throw new Failure(sentences.unreachableDatabase(where, whatWentWrong(error)));
  }
}

/** node reports one error for each address it tried, under an error without words. */
function whatWentWrong(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const text = first instanceof Error ? first.message : String(first);
  return text.endsWith('.') ? text : `${text}.`;
}
