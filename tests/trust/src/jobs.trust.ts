import { setTimeout as sleep } from 'node:timers/promises';
import { ALL, openJobTrial, type JobProcess, type JobTrial } from './jobs/job-trial.ts';
import { cpuMilliseconds } from './process-cpu.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const KILLS = 15;
const JOBS = 400;
const ORDERED = 40;
const ROWS = 600;
/** Short, so that a trial need not wait half a minute for each process that was killed. */
const LEASE_MILLISECONDS = 3000;
const POLL_MILLISECONDS = 1000;
/** What it takes to see a job and to begin it, beside the poll. */
const MARGIN_MILLISECONDS = 200;
const IDLE_SECONDS = 120;
const MOST_QUERIES_A_SECOND = 2;
const MOST_CPU_SECONDS_AN_HOUR = 15;

export const suite: TrustSuite = {
  promise: 14,
  title: 'Several processes are one product: each job once, in order, within its lane',
  async run() {
    const trial = await openJobTrial(LEASE_MILLISECONDS);
    try {
      return [
        ...(await beIdle(trial)),
        ...(await killAgainAndAgain(trial)),
        await freeze(trial),
        await fillOneLane(trial),
        await leaveAlone(trial),
        await endInGoodOrder(trial),
      ];
    } finally {
      await trial.remove();
    }
  },
};

/** Nothing is asked of the product: what it costs to look for jobs. */
async function beIdle({ product, number }: JobTrial): Promise<Figure[]> {
  await sleep(10_000);
  const pids = [product.pidOf(0), product.pidOf(1)];
  const cpu = () => pids.map(cpuMilliseconds);
  const committed = `select xact_commit + xact_rollback as value from pg_stat_database
    where datname = current_database()`;
  const [before, cpuBefore] = [await number(committed), cpu()];
  await sleep(IDLE_SECONDS * 1000);
  const [after, cpuAfter] = [await number(committed), cpu()];
  const queries = (after - before) / IDLE_SECONDS / pids.length;
  const hours = cpuAfter.map((each, index) => {
    const used = (each - (cpuBefore[index] ?? 0)) / 1000;
    return (used * 3600) / IDLE_SECONDS;
  });
  const most = Math.max(...hours);
  return [
    {
      what: `idle for ${IDLE_SECONDS} s: transactions a second and process`,
      value: `${queries.toFixed(2)} (at most ${MOST_QUERIES_A_SECOND})`,
      isKept: queries <= MOST_QUERIES_A_SECOND,
    },
    {
      what: 'idle: processor time of a process in an hour',
      value: `${most.toFixed(1)} s (at most ${MOST_CPU_SECONDS_AN_HOUR})`,
      isKept: most <= MOST_CPU_SECONDS_AN_HOUR,
    },
  ];
}

/** Kills one of two processes at any moment, and starts it again. */
async function killAgainAndAgain(trial: JobTrial): Promise<Figure[]> {
  const { owner, number } = trial;
  await owner.query('insert into trial_row (id) select generate_series(1, $1::int)', [ROWS]);
  const processes: JobProcess[] = [await trial.start(), await trial.start()];
  await trial.make('write', JOBS / 2);
  await trial.make('ordered', ORDERED);
  await trial.make('bulk', 1);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(Math.random() * 600);
    await trial.make('write', Math.ceil(JOBS / 2 / KILLS));
    const victim = processes[kill % 2];
    victim?.child.kill('SIGKILL');
    await victim?.hasExited;
    processes[kill % 2] = await trial.start();
  }
  await trial.untilDone();
  const made = await number(`select count(*) as value from job where name = 'trial.write'`);
  const again = await number(
    `select count(*) as value from job where name <> 'trial.ordered' and name like 'trial.%' and attempt > 1`,
  );
  const effects = await number(`select count(*) as value from trial_effect where what = 'write'`);
  const different = await number(
    `select count(distinct job) as value from trial_effect where what = 'write'`,
  );
  const { rows } = await owner.query<{ job: string }>(
    `select job from trial_effect where what = 'ordered' order by id`,
  );
  const order = rows.map(({ job }) => Number(job));
  const isInOrder = order.every((job, index) => index === 0 || job > (order[index - 1] ?? 0));
  const once = await number('select count(*) as value from trial_row where times = 1');
  await stop(processes);
  await trial.clear();
  return [
    {
      what: `${made} jobs by two processes, ${KILLS} times kill -9: effects in the database`,
      value: `${effects} of ${different} jobs; ${again} jobs were begun again (must not be 0)`,
      isKept: effects === made && different === made && again > 0,
    },
    {
      what: `${ORDERED} jobs of a lane in order meanwhile, of which every fifth fails first`,
      value: `${order.length} effects, ${isInOrder ? 'in order' : 'NOT in order'}`,
      isKept: order.length === ORDERED && isInOrder,
    },
    {
      what: `${ROWS} rows of one long job meanwhile, a transaction each`,
      value: `${once} done exactly once`,
      isKept: once === ROWS,
    },
  ];
}

/** One process is stopped in the middle of jobs until others have them, and goes on then. */
async function freeze(trial: JobTrial): Promise<Figure> {
  await trial.owner.query('insert into trial_row (id) select generate_series(1, $1::int)', [ROWS]);
  const frozen = await trial.start();
  await trial.make('write', JOBS / 4);
  await trial.make('bulk', 1);
  const rowsDone = 'select count(*) as value from trial_row where times > 0';
  while ((await trial.number(rowsDone)) < 20) await sleep(20);
  frozen.child.kill('SIGSTOP');
  const other = await trial.start();
  await trial.untilDone();
  frozen.child.kill('SIGCONT');
  await sleep(1000);
  const taken = await trial.number(
    `select count(*) as value from job where name like 'trial.%' and attempt > 1`,
  );
  const effects = await trial.number('select count(*) as value from trial_effect');
  const once = await trial.number('select count(*) as value from trial_row where times = 1');
  await stop([frozen, other]);
  await trial.clear();
  return {
    what: `a process frozen past its lease and woken: effects of ${JOBS / 4} jobs, rows of a long one`,
    value: `${effects} effects, ${once} of ${ROWS} rows once; ${taken} jobs were taken over (must not be 0)`,
    isKept: effects === JOBS / 4 && once === ROWS && taken > 0,
  };
}

/** A lane is full of jobs of three seconds: jobs of another lane come one by one. */
async function fillOneLane(trial: JobTrial): Promise<Figure> {
  const processes = [await trial.start(), await trial.start()];
  await trial.make('slow', 12);
  await sleep(1500);
  for (let count = 0; count < 10; count += 1) {
    await trial.make('write', 1);
    await sleep(800);
  }
  const waited = `select max(extract(epoch from started_at - created_at) * 1000)::int as value
    from job where name = 'trial.write'`;
  while (
    (await trial.number(`select count(*) as value from trial_effect where what = 'write'`)) < 10
  )
    await sleep(50);
  const slowLeft = await trial.number(
    `select count(*) as value from job where name = 'trial.slow' and state = 'waiting'`,
  );
  const most = await trial.number(waited);
  await stop(processes);
  await trial.clear();
  return {
    what: 'a lane full of jobs of 3 s: how long jobs of another lane wait to begin',
    value: `${most} ms at most (its poll of ${POLL_MILLISECONDS} + ${MARGIN_MILLISECONDS}), ${slowLeft} slow ones still wait`,
    isKept: most <= POLL_MILLISECONDS + MARGIN_MILLISECONDS && slowLeft > 0,
  };
}

/** A process of an older release meets a job that only a newer one knows. */
async function leaveAlone(trial: JobTrial): Promise<Figure> {
  const older = await trial.start(ALL.filter((name) => name !== 'newer'));
  await trial.make('newer', 5);
  await trial.make('write', 5);
  await sleep(LEASE_MILLISECONDS + 1000);
  const touched = await trial.number(
    `select count(*) as value from job where name = 'trial.newer' and (attempt > 0 or state <> 'waiting')`,
  );
  const own = await trial.number(`select count(*) as value from trial_effect where what = 'write'`);
  const newer = await trial.start();
  await trial.untilDone();
  const done = await trial.number(
    `select count(*) as value from trial_effect where what = 'newer'`,
  );
  await stop([older, newer]);
  await trial.clear();
  return {
    what: '5 jobs of a newer release beside 5 of its own, met by an older process',
    value: `${touched} touched, ${own} of its own done; then ${done} by a newer process`,
    isKept: touched === 0 && own === 5 && done === 5,
  };
}

/** SIGTERM during a job of three seconds and a long one. */
async function endInGoodOrder(trial: JobTrial): Promise<Figure> {
  await trial.owner.query('insert into trial_row (id) select generate_series(1, $1::int)', [ROWS]);
  const first = await trial.start();
  await trial.make('slow', 1);
  await trial.make('bulk', 1);
  while ((await trial.number('select count(*) as value from trial_row where times > 0')) < 20)
    await sleep(20);
  const second = await trial.start();
  const begun = performance.now();
  first.child.kill('SIGTERM');
  await first.hasExited;
  const milliseconds = Math.round(performance.now() - begun);
  const slow = await trial.number(`select count(*) as value from trial_effect where what = 'slow'`);
  await trial.untilDone();
  const once = await trial.number('select count(*) as value from trial_row where times = 1');
  const tries = await trial.number(
    `select max(tries) as value from job where name in ('trial.bulk', 'trial.slow')`,
  );
  await stop([second]);
  await trial.clear();
  return {
    what: 'SIGTERM during a job of 3 s and a long one',
    value: `gone after ${milliseconds} ms, ${slow} of 1 finished, ${once} of ${ROWS} rows once by two processes, ${tries} try each`,
    isKept: milliseconds < 8500 && slow === 1 && once === ROWS && tries === 1,
  };
}

async function stop(processes: readonly JobProcess[]): Promise<void> {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ hasExited }) => hasExited));
}
