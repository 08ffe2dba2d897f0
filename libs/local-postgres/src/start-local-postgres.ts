import { existsSync } from 'node:fs';
import { findBinaries } from './binaries.ts';
import { checkVersion, findRunning, startCluster, stopCluster, type Running } from './cluster.ts';
import { openFolder, readSecrets, type Secrets } from './folder.ts';
import { initCluster } from './init-cluster.ts';
import { takeLease, withLock } from './lock.ts';
import {
  APP_ROLE,
  createDatabase,
  dropDatabase,
  ensureRoles,
  OWNER_ROLE,
  withClient,
} from './roles.ts';
import { chooseRunAs, giveTo } from './run-as.ts';
import type { Tools } from './tools.ts';

export interface LocalPostgresOptions {
  /** Everything lies here: the cluster, the passwords, the server's log. */
  dataDir: string;
  /** False is faster and may lose data at a power cut; for tests only. */
  durable: boolean;
  /** The port to listen on; without it any that is free. A server that already runs keeps its own. */
  port?: number;
  /** Told about steps that take time. */
  log?: (stage: LocalPostgresStage) => void;
}

export type LocalPostgresStage = 'initializing' | 'starting' | 'adopted' | 'stopping';

export interface LocalPostgres {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  superuserUrl(database: string): string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  /** Makes a database, empty or as a copy; false where it already exists. */
  createDatabase(name: string, template?: string): Promise<boolean>;
  dropDatabase(name: string): Promise<void>;
  /** Leaves the server; it stops when nobody else uses it. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

function url(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`;
}

/** Brings up the PostgreSQL in the data folder: makes it, starts it, or adopts the one that runs. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const { dataDir, durable, port, log = () => undefined } = options;
  const folder = openFolder(dataDir);
  return withLock(folder.lock, async () => {
    const hasCluster = existsSync(folder.cluster);
    const secrets = readSecrets(folder);
    const runAs = chooseRunAs(hasCluster ? folder.cluster : undefined);
    const binaries = findBinaries(folder.libraries);
    const tools: Tools = { folder, binaries, runAs, durable, port };
    if (hasCluster) {
      checkVersion(folder);
      giveTo(runAs, folder.cluster);
    } else {
      log('initializing');
      await initCluster(tools, secrets.superuser);
    }
    const running = await bringUp(tools, secrets, log);
    const leave = takeLease(folder.leases);
    await ensureRoles(url('postgres', secrets.superuser, running.port, 'postgres'), secrets);
    return handle(tools, running, secrets, async () => {
      await withLock(folder.lock, async () => {
        if (!leave()) return;
        log('stopping');
        await stopCluster(tools, running.pid);
      });
    });
  });
}

async function bringUp(
  tools: Tools,
  secrets: Secrets,
  log: (stage: LocalPostgresStage) => void,
): Promise<Running> {
  const running = await findRunning(tools.folder, (port) =>
    withClient(url('postgres', secrets.superuser, port, 'postgres'), async () => true).catch(
      () => false,
    ),
  );
  log(running ? 'adopted' : 'starting');
  return running ?? startCluster(tools);
}

function handle(
  tools: Tools,
  { port, pid }: Running,
  secrets: Secrets,
  stop: () => Promise<void>,
): LocalPostgres {
  const superuserUrl = (database: string) => url('postgres', secrets.superuser, port, database);
  let stopped: Promise<void> | undefined;
  return {
    host: HOST,
    port,
    pid,
    superuserUrl,
    ownerUrl: (database) => url(OWNER_ROLE, secrets.owner, port, database),
    appUrl: (database) => url(APP_ROLE, secrets.app, port, database),
    createDatabase: (name, template) => createDatabase(superuserUrl, name, template),
    dropDatabase: (name) => dropDatabase(superuserUrl('postgres'), name),
    stop: () => (stopped ??= stop()),
  };
}
