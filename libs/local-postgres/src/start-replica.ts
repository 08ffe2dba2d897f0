import { copyFileSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { startCluster, stopCluster } from './cluster.ts';
import { openFolder } from './folder.ts';
import { withClient } from './roles.ts';
import { chooseRunAs, giveTo } from './run-as.ts';
import type { LocalPostgres } from './start-local-postgres.ts';

/** A copy of a local PostgreSQL that follows it by streaming, and only reads. */
export interface LocalReplica {
  readonly port: number;
  superuserUrl(database: string): string;
  appUrl(database: string): string;
  /** Stops it; nothing happens where it does not run. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  startAgain(): Promise<void>;
}

type Origin = Pick<LocalPostgres, 'superuserUrl' | 'appUrl'> & Readonly<{ dataDir: string }>;

/** What a copy makes itself, or must not have from its origin. */
const NOT_COPIED = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot']);

/** Copies a local PostgreSQL while it runs, and starts the copy as a streaming replica. For tests. */
export async function startReplica(of: Origin, dataDir: string): Promise<LocalReplica> {
  const folder = openFolder(dataDir);
  const label = await copyRunning(of, folder.cluster);
  const runAs = chooseRunAs(undefined);
  for (const name of ['pg_wal', 'pg_replslot']) mkdirSync(join(folder.cluster, name));
  writeFileSync(join(folder.cluster, 'backup_label'), label);
  writeFileSync(join(folder.cluster, 'standby.signal'), '');
  const settings = `primary_conninfo = '${of.superuserUrl('postgres')}'\nwal_retrieve_retry_interval = '200ms'\n`;
  writeFileSync(join(folder.cluster, 'postgresql.auto.conf'), settings);
  giveTo(runAs, folder.root);
  const binaries = findBinaries(folder.libraries);
  const tools = { folder, binaries, runAs, durable: false, port: undefined };
  let running: { pid: number; port: number } | undefined = await startCluster(tools);
  const { port } = running;
  const here = (url: string) => {
    const address = new URL(url);
    address.port = String(port);
    return address.href;
  };
  return {
    port,
    superuserUrl: (database) => here(of.superuserUrl(database)),
    appUrl: (database) => here(of.appUrl(database)),
    async stop() {
      if (running) await stopCluster(tools, running.pid);
      running = undefined;
    },
    async startAgain() {
      running ??= await startCluster({ ...tools, port });
    },
  };
}

/** By PostgreSQL's own backup: what it writes meanwhile comes with the stream. */
async function copyRunning(of: Origin, to: string): Promise<string> {
  return withClient(of.superuserUrl('postgres'), async (client) => {
    await client.query(`alter system set wal_keep_size = '512MB'`);
    await client.query('select pg_reload_conf()');
    await client.query(`select pg_backup_start('replica', true)`);
    copyFolder(join(of.dataDir, 'cluster'), to, NOT_COPIED);
    const { rows } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(false)',
    );
    return String(rows[0]?.labelfile);
  });
}

function copyFolder(from: string, to: string, left = new Set<string>()): void {
  mkdirSync(to, { mode: 0o700 });
  for (const name of readdirSync(from)) {
    if (!left.has(name)) copy(join(from, name), join(to, name));
  }
}

/** A file may be gone by now: then the stream says so, too. */
function copy(from: string, to: string): void {
  try {
    if (lstatSync(from).isDirectory()) copyFolder(from, to);
    else copyFileSync(from, to);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
}
