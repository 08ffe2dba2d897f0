import {
  type AnyJobHandler,
  createLogger,
  Database,
  type JobContext,
  JobQueue,
  JobRunner,
  type JobTimes,
  kindIn,
  scheduledPayload,
  sql,
  UnitOfWork,
} from '@samhandling/api/testing';
import pg from 'pg';
import { z } from 'zod';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

const TRIAL_LANES = {
  free: { atOnce: 2 },
  ordered: { atOnce: 1, isOrdered: true },
} as const;

const kind = kindIn<typeof TRIAL_LANES>();
const base = { outside: 'nothing', tries: 3, base: 1000, cap: 5000, keep: 1 } as const;
const payload = z.strictObject({ thingId: z.uuid() });
const keyOf = { of: ({ thingId }: { thingId: string }) => thingId };

/** Kinds of jobs for trials: one of each sort. */
export const TRIAL_KINDS = {
  'trial.free': kind({ ...base, lane: 'free', payload }),
  'trial.ordered': kind({ ...base, lane: 'ordered', payload }),
  'trial.newer': kind({ ...base, lane: 'ordered', payload }),
  'trial.long': kind({ ...base, lane: 'free', payload, isLong: true }),
  'trial.once': kind({ ...base, outside: 'at_most_once', tries: 1, lane: 'free', payload }),
  'trial.waiting': kind({ ...base, lane: 'free', payload, key: { ...keyOf, reach: 'waiting' } }),
  'trial.open': kind({ ...base, lane: 'free', payload, key: { ...keyOf, reach: 'open' } }),
  'trial.ever': kind({ ...base, lane: 'free', payload, key: { ...keyOf, reach: 'ever' } }),
  'trial.daily': kind({
    ...base,
    lane: 'free',
    payload: scheduledPayload,
    key: { of: ({ on }) => on, reach: 'ever' },
    schedule: { daily: '02:30' },
  }),
};

export type TrialName = keyof typeof TRIAL_KINDS;
type Work = (payload: { thingId: string; on: string }, job: JobContext) => Promise<void>;
export type TrialHandlers = Partial<Record<TrialName, Work>>;

/** A promise and what ends it. */
export function gate<Value = void>() {
  let open: (value: Value) => void = () => undefined;
  const opened = new Promise<Value>((resolve) => (open = resolve));
  return { opened, open };
}

/** Writes an effect and ends the job with it. */
export const write = (job: JobContext, what: string): Promise<void> =>
  job.tx(async (tx) => {
    await tx.execute(sql`insert into trial_effect (what) values (${what})`);
    await job.done(tx);
  });

export const writes = async ({ thingId }: { thingId: string }, job: JobContext): Promise<void> =>
  write(job, thingId);

export const fails = () => Promise.reject(new Error('The server says no to anna@example.org.'));

export const drainAll = (runners: { drain(): Promise<void> }[]): Promise<unknown> =>
  Promise.all(runners.map((runner) => runner.drain()));

export type JobTrial = Readonly<{
  test: PlatformTest;
  /** The connection of the owner of the tables. */
  owner: pg.Client;
  /** One more process as far as the database can tell: a runner with connections of its own. */
  process(works: TrialHandlers, options?: { times?: Partial<JobTimes>; at?: string }): JobRunner;
  queue: JobQueue<typeof TRIAL_KINDS>;
  unitOfWork: UnitOfWork;
  make(name: Exclude<TrialName, 'trial.daily'>, thingId: string): Promise<void>;
  /** The jobs, oldest first. */
  jobs(): Promise<Record<string, unknown>[]>;
  /** What handlers wrote, oldest first. */
  effects(): Promise<string[]>;
  /** Lets time pass for all jobs that wait for another try. */
  letRetriesCome(): Promise<void>;
  /** Ends all processes and their connections. */
  endProcesses(): Promise<void>;
  clear(): Promise<void>;
  close(): Promise<void>;
}>;

/** Nothing happens by itself: a trial says when. */
const STILL: JobTimes = { poll: 3_600_000, lease: 30_000, heartbeat: 3_600_000, farewell: 8000 };

export async function openJobTrial(): Promise<JobTrial> {
  const test = await openTestApp();
  const { pool } = test.database;
  const owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
  await owner.query(`create table trial_effect (id bigint generated always as identity, what text);
    grant all on trial_effect to public`);
  const unitOfWork = test.app.get(UnitOfWork);
  const queue = new JobQueue(TRIAL_KINDS, { wake: () => undefined });
  const runners: JobRunner[] = [];
  const pools: pg.Pool[] = [];
  const stopAll = async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await Promise.all(pools.splice(0).map((each) => each.end()));
  };
  return {
    test,
    owner,
    queue,
    unitOfWork,
    process(works, { times, at } = {}) {
      const own = new pg.Pool({
        connectionString: test.config.databaseUrl,
        options: at === undefined ? undefined : `-c samhandling.now=${at}`,
        max: 3,
        idleTimeoutMillis: 100,
      });
      own.on('error', () => undefined);
      pools.push(own);
      const database = new Database({ pool: own });
      const handlers = new Map<string, AnyJobHandler>(
        Object.entries(works).map(([name, run]) => [name, { run }]),
      );
      const runner = new JobRunner({
        database,
        unitOfWork: new UnitOfWork(database),
        logger: createLogger('silent'),
        lanes: TRIAL_LANES,
        kinds: TRIAL_KINDS,
        handlers: () => handlers,
        times: { ...STILL, ...times },
      });
      runners.push(runner);
      runner.start();
      return runner;
    },
    make: (name, thingId) => unitOfWork.run((tx) => queue.enqueue(tx, name, { thingId })),
    async jobs() {
      const { rows } = await pool.query<Record<string, unknown>>(
        `select name, state, attempt, tries, payload, error, progress, progress_of as of,
          extract(epoch from run_at - clock())::int as wait
        from job where name like 'trial.%' order by id`,
      );
      return rows;
    },
    async effects() {
      const { rows } = await pool.query<{ what: string }>(
        'select what from trial_effect order by id',
      );
      return rows.map(({ what }) => what);
    },
    async letRetriesCome() {
      await pool.query(`update job set run_at = clock() where state = 'waiting'`);
    },
    endProcesses: stopAll,
    async clear() {
      await stopAll();
      await pool.query(`delete from job where name like 'trial.%'`);
      await pool.query(`delete from job_schedule where name like 'trial.%'`);
      await pool.query(`update job_lane set paused_until = null, paused_because = null`);
      await pool.query('delete from trial_effect');
    },
    async close() {
      await stopAll();
      await owner.end();
      await test.close();
    },
  };
}
