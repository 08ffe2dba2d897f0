import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Folder } from './folder.ts';
import { LocalPostgresError } from './local-postgres.error.ts';
import { isAlive, mayBeServing, poll } from './processes.ts';
import { spawnAs } from './run-as.ts';
import { environment, type Tools } from './tools.ts';

const LOG_LIMIT = 10_000_000;
const MAJOR_VERSION = '18';

export interface Running {
  pid: number;
  port: number;
}

export function checkVersion(folder: Folder): void {
  const version = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new LocalPostgresError('data_dir_other_version', `${version}, not ${MAJOR_VERSION}`);
}

interface PidFile extends Running {
  isReady: boolean;
}

/** What postmaster.pid says; its lines are set down in PostgreSQL's pidfile.h. */
function readPidFile(folder: Folder): PidFile | undefined {
  try {
    const lines = readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return { pid, port, isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * The server that still runs although its starter has ended; undefined where there is none, and
 * then its pid file is deleted.
 */
export async function findRunning(
  folder: Folder,
  answers: (port: number) => Promise<boolean>,
): Promise<Running | undefined> {
  const found = readPidFile(folder);
  if (!found) return undefined;
  const isServing = () => isAlive(found.pid) && mayBeServing(found.pid, folder.cluster);
  const running = await poll(async () => {
    if (!isServing()) return 'gone';
    const now = readPidFile(folder);
    if (!now) return 'gone';
    return now.isReady && (await answers(now.port)) ? now : undefined;
  }, 10_000);
  if (running !== 'gone' && running !== undefined) return { pid: running.pid, port: running.port };
  // Where nothing tells whose process it is, one that never answered is not our server.
  if (running === undefined && process.platform === 'linux') {
    throw new LocalPostgresError('server_unresponsive', `pid ${found.pid}`);
  }
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

export async function startCluster(tools: Tools): Promise<Running> {
  const { folder } = tools;
  const end = Date.now() + 30_000;
  for (;;) {
    const logStart = trimLog(folder);
    const running = await tryStart(tools);
    if (running) return running;
    const said = readFileSync(folder.log).subarray(logStart).toString().trim();
    // Another program took the port, or the children of a killed server are not quite gone yet.
    const isPassing = /Address already in use|shared memory block|lock file/.test(said);
    if (!isPassing || Date.now() > end) throw new LocalPostgresError('start_failed', said);
    await poll(() => undefined, 200);
  }
}

function trimLog(folder: Folder): number {
  if (!existsSync(folder.log)) writeFileSync(folder.log, '', { mode: 0o600 });
  if (statSync(folder.log).size > LOG_LIMIT) truncateSync(folder.log);
  return statSync(folder.log).size;
}

async function tryStart(tools: Tools): Promise<Running | undefined> {
  const { folder, binaries, runAs, durable } = tools;
  const port = tools.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 60,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(folder.log, 'a', 0o600);
  // Detached: a Ctrl-C in the terminal reaches Node, and Node decides when the server stops.
  const child = spawnAs(runAs, binaries.postgres, ['-D', folder.cluster, ...args], {
    cwd: folder.cluster,
    env: environment(binaries),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let hasEnded = false;
  child.on('exit', () => (hasEnded = true));
  child.on('error', () => (hasEnded = true));
  child.unref();
  const ready = await poll(() => {
    if (hasEnded) return 'ended';
    const found = readPidFile(folder);
    return found?.isReady && found.pid === child.pid ? found : undefined;
  }, 60_000);
  if (ready === 'ended') return undefined;
  if (ready) return { pid: ready.pid, port: ready.port };
  child.kill('SIGKILL');
  throw new LocalPostgresError('server_unresponsive', `pid ${String(child.pid)}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Shuts down fast: ends the sessions and writes everything to the disk; kills only where that does
 * not help.
 */
export async function stopCluster(tools: Tools, pid: number): Promise<void> {
  const hasEnded = () => (isAlive(pid) ? undefined : true);
  if (process.platform === 'win32') {
    const args = ['stop', '-D', tools.folder.cluster, '-m', 'fast', '-w'];
    await once(spawnAs(tools.runAs, tools.binaries.pgCtl, args, { stdio: 'ignore' }), 'close');
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await poll(hasEnded, 20_000)) return;
  }
}
