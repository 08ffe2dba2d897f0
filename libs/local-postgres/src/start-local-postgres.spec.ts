import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLocalPostgres, withClient, type LocalPostgres } from './index.ts';
import { isAlive } from './processes.ts';

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'local-postgres-')));
const dataDir = join(parent, 'data');
const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
const stages: string[] = [];

function start(): Promise<LocalPostgres> {
  stages.length = 0;
  return startLocalPostgres({ dataDir, durable: false, log: (stage) => stages.push(stage) });
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

/** A pid file as PostgreSQL writes it, naming a process that is alive. */
function leaveStalePidFile(pid: number): void {
  const lines = [pid, join(dataDir, 'cluster'), 1, 5432, '', '127.0.0.1', '  1 2', 'ready   ', ''];
  writeFileSync(pidFile, lines.join('\n'));
}

/** Another Node process that starts the same cluster and stays until it is killed. */
async function startInAnotherProcess(): Promise<ChildProcess> {
  const script = `
    const { startLocalPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
    const { pid } = await startLocalPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log(pid);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('startLocalPostgres', () => {
  let server: LocalPostgres;

  beforeAll(async () => {
    server = await start();
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  }, 60_000);

  it('makes the cluster the first time and keeps the passwords to its owner', () => {
    expect(stages).toEqual(['initializing', 'starting']);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('refuses a wrong password', async () => {
    const url = new URL(server.appUrl('postgres'));
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('lets the owner change the schema and add extensions, and the app only read and write', async () => {
    expect(await server.createDatabase('roles')).toBe(true);
    expect(await server.createDatabase('roles')).toBe(false);
    const owner = server.ownerUrl('roles');
    const app = server.appUrl('roles');
    await query(owner, 'create extension pg_trgm');
    await query(owner, 'create extension unaccent');
    await query(owner, 'create schema inner_schema');
    await query(owner, 'create table inner_schema.thing (id serial primary key, name text)');
    await query(app, `insert into inner_schema.thing (name) values ('x')`);
    expect(await query(app, 'select * from inner_schema.thing')).toEqual([{ id: 1, name: 'x' }]);
    for (const sql of [
      'create table public.other (id int)',
      'create schema other',
      'alter table inner_schema.thing add column more text',
      'drop table inner_schema.thing',
      'truncate inner_schema.thing',
      'create role other',
    ]) {
      await expect(query(app, sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('makes a database once when two ask for it at the same time', async () => {
    const both = ['twice', 'twice'].map((name) => server.createDatabase(name));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  it('copies a database with what the app may do', async () => {
    await server.createDatabase('original');
    await query(server.ownerUrl('original'), 'create table thing as select 7 as id');
    await server.createDatabase('copy', 'original');
    expect(await query(server.appUrl('copy'), 'select id from thing')).toEqual([{ id: 7 }]);
    await server.dropDatabase('copy');
    await expect(query(server.appUrl('copy'), 'select 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('knows Swedish order and Swedish letters', async () => {
    const url = server.ownerUrl('postgres');
    const [{ names } = {}] = await query(
      url,
      `select array_agg(name order by name) as names from (values ('ö'), ('z'), ('å'), ('ä')) v(name)`,
    );
    expect(names).toEqual(['z', 'å', 'ä', 'ö']);
    const [{ alike } = {}] = await query(
      server.ownerUrl('roles'),
      `select similarity('åsa', 'ösa') < 1 as alike`,
    );
    expect(alike).toBe(true);
  });

  it('is shared: it stops with the last who leaves', async () => {
    const second = await start();
    expect(stages).toEqual(['adopted']);
    expect(second.pid).toBe(server.pid);
    await second.stop();
    expect(isAlive(server.pid)).toBe(true);
  });

  it('adopts the server that outlived a killed starter, and stops it in the end', async () => {
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    const other = await startInAnotherProcess();
    await kill(other);
    server = await start();
    expect(stages).toEqual(['adopted']);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    server = await start();
    expect(stages).toEqual(['starting']);
  }, 60_000);

  it('recovers when the server itself was killed', async () => {
    await query(
      server.ownerUrl('roles'),
      'set synchronous_commit = on; create table if not exists kept (id int)',
    );
    process.kill(server.pid, 'SIGKILL');
    const next = await start();
    expect(next.pid).not.toBe(server.pid);
    expect(await query(next.ownerUrl('roles'), 'select * from kept')).toEqual([]);
    await server.stop();
    server = next;
  }, 60_000);

  it('removes a pid file that names a process of another kind', async () => {
    await server.stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    leaveStalePidFile(stranger.pid ?? 0);
    server = await start();
    expect(stages).toEqual(['starting']);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    await kill(stranger);
  }, 60_000);

  it('waits for another start of the same folder instead of racing it', async () => {
    await server.stop();
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.pid).toBe(second.pid);
    await first.stop();
    server = second;
  }, 60_000);

  it('says in one class what is wrong with the folder', async () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    const open = (path: string) => startLocalPostgres({ dataDir: path, durable: false });
    await expect(open(join(file, 'data'))).rejects.toMatchObject({
      name: 'LocalPostgresError',
      code: 'data_dir_unwritable',
    });
    const secrets = readFileSync(join(dataDir, 'secrets.json'));
    unlinkSync(join(dataDir, 'secrets.json'));
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_dir_incomplete' });
    writeFileSync(join(dataDir, 'secrets.json'), secrets, { mode: 0o600 });
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    writeFileSync(version, '12\n');
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_dir_other_version' });
    writeFileSync(version, '18\n');
  });
});
