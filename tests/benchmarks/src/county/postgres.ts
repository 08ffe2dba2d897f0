import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  APP_ROLE,
  createDatabase,
  dropDatabase,
  ensureRoles,
  OWNER_ROLE,
  startLocalPostgres,
  withClient,
} from '@samhandling/local-postgres';
import { benchmarksFolder } from './folder.ts';

/** The PostgreSQL that is measured on. */
export type Postgres = Readonly<{
  /** Where it writes its log; only of the embedded one. */
  log?: string;
  superuserUrl(database: string): string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  createDatabase(name: string, template?: string): Promise<boolean>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}>;

/**
 * The embedded PostgreSQL with its data beside the project, so that a large county is filled once a day; or
 * the one that DATABASE_URL names, as somebody who may make databases and roles.
 */
export async function openPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL;
  return given ? openGiven(given) : openEmbedded();
}

async function openEmbedded(): Promise<Postgres> {
  const folder = join(benchmarksFolder, 'postgres');
  const server = await startLocalPostgres({ dataDir: folder, durable: true });
  await withClient(server.superuserUrl('postgres'), async (client) => {
    // Nothing may start by itself while something is measured; databases are analysed when they are filled.
    await client.query('alter system set autovacuum = off');
    await client.query(`alter system set max_wal_size = '8GB'`);
    await client.query('select pg_reload_conf()');
  });
  return { ...server, log: join(folder, 'postgres.log') };
}

/**
 * Does the work while no other run does any on the same PostgreSQL: what is measured is all that its
 * processes do.
 */
export function alone<Result>(
  postgres: Postgres,
  say: (sentence: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  return withClient(postgres.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ isAlone: boolean }>(
      `select pg_try_advisory_lock(hashtext('benchmarks')) as "isAlone"`,
    );
    if (!rows[0]?.isAlone) {
      say('Waiting for another run on the same PostgreSQL …');
      await client.query(`select pg_advisory_lock(hashtext('benchmarks'))`);
    }
    return work();
  });
}

async function openGiven(superuser: string): Promise<Postgres> {
  const password = createHash('sha256').update(`benchmarks ${superuser}`).digest('base64url');
  await ensureRoles(superuser, { owner: password, app: password });
  const at = (name: string, role?: string) => {
    const url = new URL(superuser);
    if (role) [url.username, url.password] = [role, password];
    url.pathname = `/${encodeURIComponent(name)}`;
    return url.href;
  };
  return {
    superuserUrl: (name) => at(name),
    ownerUrl: (name) => at(name, OWNER_ROLE),
    appUrl: (name) => at(name, APP_ROLE),
    createDatabase: (name, template) => createDatabase(at, name, template),
    dropDatabase: (name) => dropDatabase(superuser, name),
    stop: async () => undefined,
  };
}
