import { execFileSync, spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { APP_ROLE, createDatabase, ensureRoles, OWNER_ROLE } from '@samhandling/local-postgres';
import { freePort, leaveToReaper } from '@samhandling/test-support';

export const DEBIAN_POSTGRESQL = '/usr/lib/postgresql';

/** A cluster of the PostgreSQL that Debian brings, with its own tools beside it. */
export interface DebianCluster {
  /** Where `psql`, `pg_dump` and `pg_restore` are. */
  readonly bin: string;
  superuserUrl(database: string): string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  createDatabase(name: string): Promise<void>;
  remove(): Promise<void>;
}

const PASSWORD = 'samhandling-trust';

/**
 * Made with `C.UTF-8`, which sorts å ä ö in another order, so that a Swedish order can only come from the
 * product.
 */
export async function startDebianCluster(): Promise<DebianCluster> {
  const [version = ''] = readdirSync(DEBIAN_POSTGRESQL).sort(
    (one, two) => Number(two) - Number(one),
  );
  const bin = join(DEBIAN_POSTGRESQL, version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'samhandling-debian-'));
  const leave = leaveToReaper(folder);
  const cluster = join(folder, 'cluster');
  const as = ordinaryUser();
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    for (const path of [folder, cluster, passwordFile]) chownSync(path, as.uid, as.gid);
  }
  execFileSync(
    join(bin, 'initdb'),
    [
      '-D',
      cluster,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--no-sync',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const port = await freePort();
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=60',
  ].flatMap((setting) => ['-c', setting]);
  const log = openSync(join(folder, 'log'), 'a');
  const server = spawn(join(bin, 'postgres'), ['-D', cluster, ...settings], {
    ...as,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  } satisfies SpawnOptions);
  const urlOf = (role: string) => (database: string) =>
    `postgres://${role}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const superuserUrl = urlOf('postgres');
  while (!answers(bin, superuserUrl('postgres'))) {
    if (server.exitCode !== null) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
    await sleep(100);
  }
  await ensureRoles(superuserUrl('postgres'), { owner: PASSWORD, app: PASSWORD });
  return {
    bin,
    superuserUrl,
    ownerUrl: urlOf(OWNER_ROLE),
    appUrl: urlOf(APP_ROLE),
    async createDatabase(name) {
      await createDatabase(superuserUrl, name);
    },
    async remove() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
      leave();
    },
  };
}

function answers(bin: string, url: string): boolean {
  return spawnSync(join(bin, 'pg_isready'), ['--dbname', url], { stdio: 'ignore' }).status === 0;
}

/** PostgreSQL refuses root: then it runs as the user `postgres` of Debian, or as `nobody`. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody']
    .map((name) => users.find(([each]) => each === name))
    .find((fields) => fields !== undefined);
  return { uid: Number(found?.[2]), gid: Number(found?.[3]) };
}
