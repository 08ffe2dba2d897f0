import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startOwnProduct, type OwnProduct } from '@samhandling/test-support';
import pg from 'pg';

const PROGRAM = fileURLToPath(new URL('job-process.mjs', import.meta.url));

export type JobName = 'write' | 'ordered' | 'newer' | 'bulk' | 'slow';
export const ALL: readonly JobName[] = ['write', 'ordered', 'newer', 'bulk', 'slow'];
const LANE_OF: Record<JobName, string> = {
  write: 'free',
  ordered: 'ordered',
  newer: 'free',
  bulk: 'bulk',
  slow: 'slow',
};

export type JobProcess = Readonly<{ child: ChildProcess; hasExited: Promise<unknown> }>;

export type JobTrial = Readonly<{
  product: OwnProduct;
  owner: pg.Pool;
  /** A process that does jobs of these names; its lease is as short as a trial can wait for. */
  start(names?: readonly JobName[]): Promise<JobProcess>;
  make(name: JobName, count: number): Promise<void>;
  number(query: string): Promise<number>;
  untilDone(): Promise<void>;
  clear(): Promise<void>;
  remove(): Promise<void>;
}>;

/** The built product twice, and tables for what the jobs of a trial write. */
export async function openJobTrial(lease: number): Promise<JobTrial> {
  const product = await startOwnProduct({ processes: 2 });
  const owner = new pg.Pool({ connectionString: product.ownerUrl });
  await owner.query(`
    create table trial_effect (id bigint generated always as identity, what text, job bigint,
      at timestamptz);
    create table trial_row (id integer primary key, times integer not null default 0);
    grant all on trial_effect, trial_row to public`);
  const processes: JobProcess[] = [];
  const number = async (query: string) => {
    const { rows } = await owner.query<{ value: number }>(query);
    return Number(rows[0]?.value);
  };
  return {
    product,
    owner,
    number,
    async start(names = ALL) {
      const description = {
        databaseUrl: product.database.appUrl(product.name),
        names: names.map((name) => `trial.${name}`),
        lease,
        heartbeat: lease / 3,
      };
      const child = spawn(process.execPath, [PROGRAM, JSON.stringify(description)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const started = { child, hasExited: once(child, 'exit') };
      processes.push(started);
      const ended = started.hasExited.then(() => {
        throw new Error('A process of the trial ended before it had started.');
      });
      await Promise.race([once(child.stdout, 'data'), ended]);
      return started;
    },
    async make(name, count) {
      await owner.query(
        `insert into job (name, lane, payload, run_at, created_at)
        select $1, $2, '{"on": "2026-11-28"}', clock_timestamp(), clock_timestamp()
        from generate_series(1, $3::int)`,
        [`trial.${name}`, LANE_OF[name], count],
      );
    },
    async untilDone() {
      const left = `select count(*) as value from job
        where name like 'trial.%' and state in ('waiting', 'running')`;
      while ((await number(left)) > 0) await sleep(50);
    },
    async clear() {
      await owner.query(`delete from job where name like 'trial.%'`);
      await owner.query('delete from trial_effect; delete from trial_row');
    },
    async remove() {
      for (const { child } of processes) child.kill('SIGKILL');
      await owner.end();
      await product.remove();
    },
  };
}
