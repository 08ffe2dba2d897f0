import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  APP_ROLE,
  createDatabase,
  dropDatabase,
  ensureRoles,
  OWNER_ROLE,
  startLocalPostgres,
  withClient,
  type LocalPostgres,
} from '@samhandling/local-postgres';

/** A PostgreSQL that tests may fill: ours, or the one that TEST_DATABASE_URL names. */
export type DatabaseServer = Pick<
  LocalPostgres,
  'superuserUrl' | 'ownerUrl' | 'appUrl' | 'createDatabase' | 'dropDatabase'
>;

/** What another process needs to reach the server. */
export interface ServerAddress {
  superuser: string;
  owner: string;
  app: string;
  /** Begins the name of every database of this run. */
  prefix: string;
}

export interface TestServer extends DatabaseServer {
  readonly address: ServerAddress;
  stop(): Promise<void>;
}

const EXTERNAL_PASSWORD = 'samhandling-test';

/** A server of its own for this run of tests, thrown away at its end, however it ends. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  return given ? useExternal(given) : startDisposable();
}

function runPrefix(): string {
  return `samhandling_test_${randomBytes(4).toString('hex')}`;
}

/**
 * Makes sure that the server in the folder is stopped and the folder removed however this process ends, also
 * when it is killed. The returned function tells the reaper that this has been done.
 */
export function leaveToReaper(folder: string): () => void {
  const reaper = spawn(
    process.execPath,
    [fileURLToPath(new URL('./reaper.ts', import.meta.url)), folder],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  reaper.unref();
  (reaper.stdin as unknown as { unref(): void }).unref();
  return () => reaper.stdin.end();
}

async function startDisposable(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-test-'));
  const leave = leaveToReaper(folder);
  const server = await startLocalPostgres({ dataDir: folder, durable: false });
  const address = {
    superuser: server.superuserUrl('postgres'),
    owner: server.ownerUrl('postgres'),
    app: server.appUrl('postgres'),
    prefix: runPrefix(),
  };
  return {
    ...connectTo(address),
    address,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      leave();
    },
  };
}

async function useExternal(superuser: string): Promise<TestServer> {
  await ensureRoles(superuser, { owner: EXTERNAL_PASSWORD, app: EXTERNAL_PASSWORD });
  const as = (role: string) => {
    const url = new URL(superuser);
    [url.username, url.password] = [role, EXTERNAL_PASSWORD];
    return url.href;
  };
  const address = { superuser, owner: as(OWNER_ROLE), app: as(APP_ROLE), prefix: runPrefix() };
  const server = connectTo(address);
  return {
    ...server,
    address,
    async stop() {
      const names = await withClient(superuser, async (client) => {
        const { rows } = await client.query<{ datname: string }>(
          'select datname from pg_database where starts_with(datname, $1)',
          [address.prefix],
        );
        return rows.map(({ datname }) => datname);
      });
      for (const name of names) await server.dropDatabase(name);
    },
  };
}

export function connectTo({ superuser, owner, app }: ServerAddress): DatabaseServer {
  const at = (base: string) => (database: string) => {
    const url = new URL(base);
    url.pathname = `/${encodeURIComponent(database)}`;
    return url.href;
  };
  return {
    superuserUrl: at(superuser),
    ownerUrl: at(owner),
    appUrl: at(app),
    createDatabase: (name, template) => createDatabase(at(superuser), name, template),
    dropDatabase: (name) => dropDatabase(superuser, name),
  };
}
