// A process that does the jobs of a trial with the built runner. Started with a description as JSON:
// `{ "databaseUrl", "names": [kinds it knows], "lease", "heartbeat" }`.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Database } from '../../../../apps/api/dist/platform/database/database.js';
import { UnitOfWork } from '../../../../apps/api/dist/platform/database/unit-of-work.js';
import { scheduledPayload } from '../../../../apps/api/dist/platform/jobs/job-kind.js';
import { JobRunner } from '../../../../apps/api/dist/platform/jobs/job-runner.js';
import { createLogger } from '../../../../apps/api/dist/platform/logging/logging.js';

const { databaseUrl, names, lease, heartbeat } = JSON.parse(process.argv[2] ?? '{}');

const lanes = {
  free: { atOnce: 4 },
  ordered: { atOnce: 1, isOrdered: true },
  bulk: { atOnce: 1 },
  slow: { atOnce: 2 },
};
const base = { outside: 'nothing', tries: 1000, base: 0.05, cap: 0.1, keep: 1 };
const kind = (lane, more = {}) => ({ ...base, lane, payload: scheduledPayload, ...more });
const kinds = {
  'trial.write': kind('free'),
  'trial.ordered': kind('ordered'),
  'trial.newer': kind('free'),
  'trial.bulk': kind('bulk', { isLong: true }),
  'trial.slow': kind('slow'),
};

const statement = (text, ...values) => ({ text, values, name: undefined });
const write = (job, what) =>
  job.tx(async (tx) => {
    await tx.run(
      statement(
        'insert into trial_effect (what, job, at) values ($1, $2, clock_timestamp())',
        what,
        job.id,
      ),
    );
    // A kill meets some transactions before they are kept.
    await sleep(Math.random() * 4);
    await job.done(tx);
  });

/** The rows that are not done, one a transaction. */
async function bulk(_payload, job) {
  for (;;) {
    job.signal.throwIfAborted();
    const isMore = await job.tx(async (tx) => {
      const row = await tx.row(
        statement(
          `update trial_row set times = times + 1 where id = (
            select id from trial_row where times = 0 order by id limit 1) returning id`,
        ),
      );
      if (row) await job.progress(tx, row.id, 600);
      else await job.done(tx);
      return row !== undefined;
    });
    if (!isMore) return;
    await sleep(5);
  }
}

const works = {
  'trial.write': async (_payload, job) => {
    await sleep(Math.random() * 20);
    await write(job, 'write');
  },
  'trial.ordered': async (_payload, job) => {
    if (Number(job.id) % 5 === 0 && job.attempt === 1) throw new Error('Not the first time.');
    await sleep(Math.random() * 30);
    await write(job, 'ordered');
  },
  'trial.newer': (_payload, job) => write(job, 'newer'),
  'trial.bulk': bulk,
  'trial.slow': async (_payload, job) => {
    await sleep(3000);
    await write(job, 'slow');
  },
};

const pool = new pg.Pool({
  connectionString: databaseUrl,
  max: 8,
  // As the product's, only shorter: who is frozen in a transaction holds its locks until then.
  idle_in_transaction_session_timeout: 2000,
});
pool.on('error', () => undefined);
const database = new Database({ pool });
const runner = new JobRunner({
  database,
  unitOfWork: new UnitOfWork(database),
  logger: createLogger('silent'),
  lanes,
  kinds,
  handlers: () => new Map(names.map((name) => [name, { run: works[name] }])),
  times: { lease, heartbeat },
});
runner.start();
// Timers of the runner let a process end that does nothing else.
const keeping = setInterval(() => undefined, 60_000);
process.on('SIGTERM', async () => {
  await runner.stop();
  clearInterval(keeping);
  process.exit(0);
});
process.stdout.write('started\n');
