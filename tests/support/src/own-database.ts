import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres, type LocalPostgres } from '@samhandling/local-postgres';
import pg from 'pg';
import { leaveToReaper, type DatabaseServer } from './database-server.ts';
import { freePort } from './start-server.ts';

/** A PostgreSQL with the settings of a real one, which a test may kill, freeze and start again. */
export interface OwnDatabase extends DatabaseServer {
  /** Sends SIGKILL to all its processes at once: what was in their memory only is lost. */
  kill(): Promise<void>;
  /** Stops it as an operator does; open connections are closed. */
  shutDown(): Promise<void>;
  /** Starts it again at the same address; nothing happens where it runs. */
  startAgain(): Promise<void>;
  /** Pauses all its processes: it accepts connections and answers nothing. The returned function ends that. */
  freeze(): Promise<() => void>;
  /**
   * Lets it acknowledge writes up to ten seconds before they are on the disk: a kill then loses them. With
   * this a test shows that it can find a loss.
   */
  forgetful(): Promise<void>;
  /** Ends it and removes what it wrote. */
  remove(): Promise<void>;
}

/** `parent` is the folder to put the data in, where it is not the temporary one. */
export async function startOwnDatabase(parent = tmpdir()): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(parent, 'samhandling-own-'));
  const leave = leaveToReaper(folder);
  const port = await freePort();
  let server: LocalPostgres;
  let watcher: pg.Client;
  let frozen: readonly number[] = [];

  const start = async () => {
    server = await startLocalPostgres({ dataDir: folder, durable: true, port });
    watcher = new pg.Client({ connectionString: server.superuserUrl('postgres') });
    watcher.on('error', () => undefined);
    await watcher.connect();
  };
  /** The first process is paused while the others are counted, so that it starts none meanwhile. */
  const holdAll = async (): Promise<number[]> => {
    process.kill(server.pid, 'SIGSTOP');
    const { rows } = await watcher.query<{ pid: number }>('select pid from pg_stat_activity');
    return [server.pid, ...rows.map(({ pid }) => pid)];
  };
  const send = (pids: readonly number[], signal: NodeJS.Signals) => {
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended by itself.
      }
    }
  };
  const thaw = () => {
    send(frozen, 'SIGCONT');
    frozen = [];
  };

  await start();
  return {
    superuserUrl: (name) => server.superuserUrl(name),
    ownerUrl: (name) => server.ownerUrl(name),
    appUrl: (name) => server.appUrl(name),
    createDatabase: (name, template) => server.createDatabase(name, template),
    dropDatabase: (name) => server.dropDatabase(name),
    async kill() {
      send(await holdAll(), 'SIGKILL');
      await untilGone(server.pid);
    },
    async shutDown() {
      process.kill(server.pid, 'SIGINT');
      await untilGone(server.pid);
    },
    async startAgain() {
      if (isThere(server.pid)) return;
      await watcher.end().catch(() => undefined);
      const before = server;
      await start();
      await before.stop();
    },
    async freeze() {
      frozen = await holdAll();
      send(frozen, 'SIGSTOP');
      return thaw;
    },
    async forgetful() {
      await watcher.query('alter system set synchronous_commit = off');
      await watcher.query(`alter system set wal_writer_delay = '10s'`);
      await watcher.query(`alter system set wal_writer_flush_after = '1GB'`);
      await watcher.query('select pg_reload_conf()');
    },
    async remove() {
      thaw();
      await watcher.end().catch(() => undefined);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      leave();
    },
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}
