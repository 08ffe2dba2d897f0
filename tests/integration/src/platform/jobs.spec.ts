import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createLogger,
  GiveUp,
  Housekeeping,
  requireNoTransaction,
  sql,
} from '@samhandling/api/testing';
import {
  drainAll,
  fails,
  gate,
  type JobTrial,
  openJobTrial,
  TRIAL_KINDS,
  write,
  writes,
  type TrialHandlers,
} from './job-fixtures.ts';

let trial: JobTrial;
beforeAll(async () => {
  trial = await openJobTrial();
});
afterEach(() => trial.clear());
afterAll(() => trial.close());

describe('A job', () => {
  it('is made with the change that causes it, or not at all', async () => {
    const runner = trial.process({ 'trial.free': writes });
    const failing = trial.unitOfWork.run(async (tx) => {
      await trial.queue.enqueue(tx, 'trial.free', { thingId: randomUUID() });
      throw new Error('The change fails.');
    });
    await expect(failing).rejects.toThrow('The change fails.');
    await runner.drain();
    expect([await trial.jobs(), await trial.effects()]).toEqual([[], []]);
  });

  it('is done once by one of two processes, and loses its payload', async () => {
    const ids = Array.from({ length: 30 }, () => randomUUID());
    for (const id of ids) await trial.make('trial.free', id);
    await drainAll([
      trial.process({ 'trial.free': writes }),
      trial.process({ 'trial.free': writes }),
    ]);
    expect((await trial.effects()).sort()).toEqual(ids.sort());
    for (const job of await trial.jobs()) {
      expect(job).toMatchObject({ state: 'done', attempt: 1, error: null });
      expect(job.payload).toEqual({});
    }
  });

  it('that is ended in a transaction which fails is not ended, and its effect is not there', async () => {
    let isFirst = true;
    const runner = trial.process({
      'trial.free': (_payload, job) =>
        job.tx(async (tx) => {
          await tx.execute(sql`insert into trial_effect (what) values ('x')`);
          await job.done(tx);
          if (isFirst) {
            isFirst = false;
            throw new Error('Something else fails.');
          }
        }),
    });
    await trial.make('trial.free', randomUUID());
    await runner.drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'waiting', tries: 1 }]);
    expect(await trial.effects()).toEqual([]);
    await trial.letRetriesCome();
    await runner.drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'done', tries: 2, attempt: 2 }]);
    expect(await trial.effects()).toEqual(['x']);
  });

  it('knows nothing of the request or transaction that woke its process', async () => {
    const runner = trial.process({
      'trial.free': async (payload, job) => {
        requireNoTransaction('Work of a job');
        await writes(payload, job);
      },
    });
    await runner.drain();
    await trial.make('trial.free', randomUUID());
    await trial.unitOfWork.run(() => Promise.resolve(runner.wake()));
    await runner.drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'done', attempt: 1 }]);
  });

  it('that fails waits longer each time, and is given up after its tries with its ids and why', async () => {
    const thingId = randomUUID();
    const runner = trial.process({ 'trial.free': fails });
    await trial.make('trial.free', thingId);
    const waits: number[] = [];
    for (let tries = 1; tries <= 3; tries += 1) {
      await runner.drain();
      const [job] = await trial.jobs();
      waits.push(Number(job?.wait));
      expect(job).toMatchObject({
        tries,
        attempt: tries,
        state: tries < 3 ? 'waiting' : 'dead',
        error: 'Error: The server says no to …@…',
      });
      await trial.letRetriesCome();
    }
    expect(waits[0]).toBeGreaterThan(700);
    expect(waits[1]).toBeGreaterThan(1500);
    await runner.drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'dead', attempt: 3, payload: { thingId } }]);
  });

  it('whose handler says that another try would not help is given up at once', async () => {
    const runner = trial.process({
      'trial.free': () => Promise.reject(new GiveUp('The account is closed.')),
    });
    await trial.make('trial.free', randomUUID());
    await runner.drain();
    expect(await trial.jobs()).toMatchObject([
      { state: 'dead', tries: 1, error: 'GiveUp: The account is closed.' },
    ]);
  });

  it('that kills its process each time is given up after its tries, too', async () => {
    await trial.make('trial.free', randomUUID());
    const { pool } = trial.test.database;
    const works: TrialHandlers = { 'trial.free': writes };
    await pool.query(`update job set state = 'running', attempt = 3, tries = 3,
      lease_until = now() - interval '1 second' where name = 'trial.free'`);
    await trial.process(works).drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'dead', attempt: 4 }]);
    expect(await trial.effects()).toEqual([]);
  });

  it('that happens at most once is not begun again after its process died', async () => {
    await trial.make('trial.once', randomUUID());
    const { pool } = trial.test.database;
    await pool.query(`update job set state = 'running', attempt = 1, tries = 1,
      lease_until = now() - interval '1 second' where name = 'trial.once'`);
    await trial.process({ 'trial.once': writes }).drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'dead', attempt: 2 }]);
    expect(await trial.effects()).toEqual([]);
  });

  it('whose payload cannot be read is tried again and does not disturb others', async () => {
    await trial.make('trial.free', randomUUID());
    await trial.test.database.pool.query(
      `update job set payload = '{"thingId": 7}' where name = 'trial.free'`,
    );
    await trial.make('trial.free', randomUUID());
    await trial.process({ 'trial.free': writes }).drain();
    expect(await trial.jobs()).toMatchObject([
      { state: 'waiting', tries: 1, error: expect.stringContaining('thingId') },
      { state: 'done' },
    ]);
  });

  it('of a newer release is read without a field that this release does not know', async () => {
    const thingId = randomUUID();
    await trial.make('trial.free', thingId);
    await trial.test.database.pool.query(
      `update job set payload = payload || '{"addedLater": "x"}' where name = 'trial.free'`,
    );
    await trial.process({ 'trial.free': writes }).drain();
    expect(await trial.effects()).toEqual([thingId]);
  });
});

describe('A process that was frozen past its lease', () => {
  it('writes nothing when it goes on, since another process has done the job', async () => {
    const [begun, goOn] = [gate(), gate()];
    const told = gate<unknown>();
    const frozen = trial.process({
      'trial.free': async ({ thingId }, job) => {
        begun.open();
        await goOn.opened;
        // A step of long work, which does not end the job.
        const attempt = job.tx((tx) =>
          tx.execute(sql`insert into trial_effect (what) values (${`frozen ${thingId}`})`),
        );
        told.open(await attempt.catch((fault: unknown) => fault));
        await write(job, `frozen ${thingId}`);
      },
    });
    const thingId = randomUUID();
    await trial.make('trial.free', thingId);
    const draining = frozen.drain();
    await begun.opened;
    await trial.test.database.pool.query(
      `update job set lease_until = now() - interval '1 second' where name = 'trial.free'`,
    );
    await trial.process({ 'trial.free': writes }).drain();
    goOn.open();
    expect(await told.opened).toMatchObject({ name: 'LeaseLost' });
    await draining;
    expect(await trial.effects()).toEqual([thingId]);
    expect(await trial.jobs()).toMatchObject([{ state: 'done', attempt: 2, error: null }]);
  });

  it('notices it at its next heartbeat', async () => {
    const [begun, lost] = [gate(), gate()];
    const frozen = trial.process(
      {
        'trial.free': (_payload, { signal }) => {
          begun.open();
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              lost.open();
              reject(signal.reason as Error);
            });
          });
        },
      },
      { times: { heartbeat: 50 } },
    );
    await trial.make('trial.free', randomUUID());
    const draining = frozen.drain();
    await begun.opened;
    await trial.test.database.pool.query(
      `update job set attempt = attempt + 1 where name = 'trial.free'`,
    );
    await lost.opened;
    await draining;
    expect(await trial.jobs()).toMatchObject([{ state: 'running', attempt: 2, error: null }]);
  });
});

describe('A process that cannot say that it has the job', () => {
  it('stops working on it once its lease has ended, and does not begin again what may be done once', async () => {
    const [begun, lost, goOn] = [gate(), gate(), gate()];
    let begins = 0;
    const cutOff = trial.process(
      {
        'trial.once': async (_payload, { signal }) => {
          begins += 1;
          signal.addEventListener('abort', () => lost.open());
          begun.open();
          await goOn.opened;
          throw new Error('The work was cut off.');
        },
      },
      { times: { heartbeat: 20, lease: 60 } },
    );
    await trial.make('trial.once', randomUUID());
    const draining = cutOff.drain();
    await begun.opened;
    await trial.owner.query('alter table job rename to job_elsewhere');
    await lost.opened;
    await trial.owner.query('alter table job_elsewhere rename to job');
    goOn.open();
    await draining;
    const isOpen = async () => (await trial.jobs())[0]?.state === 'running';
    while (await isOpen()) await cutOff.drain();
    expect(await trial.jobs()).toMatchObject([{ state: 'dead', tries: 2 }]);
    expect(begins).toBe(1);
  });
});

describe('A process that works on a job', () => {
  it('says again and again that it does, also while the job is in a transaction', async () => {
    const [begun, goOn] = [gate(), gate()];
    const runner = trial.process(
      {
        'trial.free': async (_payload, job) => {
          begun.open();
          await job.tx(() => goOn.opened);
        },
        'trial.open': async () => goOn.opened,
      },
      { times: { heartbeat: 50 } },
    );
    await trial.make('trial.free', randomUUID());
    await trial.make('trial.open', randomUUID());
    const draining = runner.drain();
    await begun.opened;
    const leaseOf = async (name: string) => {
      const { rows } = await trial.test.database.pool.query<{ lease: Date }>(
        'select lease_until as lease from job where name = $1',
        [name],
      );
      return rows[0]?.lease.getTime() ?? 0;
    };
    const first = await leaseOf('trial.open');
    while ((await leaseOf('trial.open')) <= first) await new Promise((go) => setTimeout(go, 20));
    goOn.open();
    await draining;
    expect(await trial.jobs()).toMatchObject([
      { state: 'done', attempt: 1 },
      { state: 'done', attempt: 1 },
    ]);
  });
});

describe('A process that ends', () => {
  it('takes up nothing more, tells long work at once, and waits for other work', async () => {
    const [begun, goOn] = [gate(), gate()];
    const waiting = gate();
    const runner = trial.process({
      'trial.long': async (_payload, job) => {
        await job.tx((tx) => job.progress(tx, 3, 7));
        await new Promise((_resolve, reject) => {
          job.signal.addEventListener('abort', () => reject(job.signal.reason as Error));
          begun.open();
        });
      },
      'trial.free': async (payload, job) => {
        waiting.open();
        await goOn.opened;
        await writes(payload, job);
      },
    });
    const thingId = randomUUID();
    await trial.make('trial.long', randomUUID());
    await trial.make('trial.free', thingId);
    runner.wake();
    await Promise.all([begun.opened, waiting.opened]);
    await trial.make('trial.free', randomUUID());
    const stopping = runner.stop();
    const isReleased = async () => (await trial.jobs())[0]?.state === 'waiting';
    while (!(await isReleased())) await new Promise((go) => setTimeout(go, 10));
    goOn.open();
    await stopping;
    expect(await trial.jobs()).toMatchObject([
      { name: 'trial.long', state: 'waiting', tries: 0, attempt: 1, progress: 3, of: 7 },
      { name: 'trial.free', state: 'done' },
      { name: 'trial.free', state: 'waiting', attempt: 0 },
    ]);
    expect(await trial.effects()).toEqual([thingId]);
  });

  it('leaves work that takes too long to its lease, and never frees it while it runs', async () => {
    const [begun, goOn] = [gate(), gate()];
    const runner = trial.process(
      {
        'trial.free': async () => {
          begun.open();
          await goOn.opened;
        },
      },
      { times: { farewell: 20 } },
    );
    await trial.make('trial.free', randomUUID());
    runner.wake();
    await begun.opened;
    await runner.stop();
    expect(await trial.jobs()).toMatchObject([{ state: 'running', attempt: 1 }]);
    goOn.open();
    await runner.drain();
  });
});

describe('Finished jobs', () => {
  it('are deleted once their kind keeps them no longer; dead ones stay until somebody sees to them', async () => {
    const { pool } = trial.test.database;
    const runner = trial.process({ 'trial.free': writes, 'trial.open': fails });
    await trial.make('trial.free', randomUUID());
    await runner.drain();
    await trial.make('trial.free', randomUUID());
    await trial.make('trial.open', randomUUID());
    await runner.drain();
    await pool.query(
      `update job set state = 'dead', ended_at = now() - interval '1 year' where name = 'trial.open'`,
    );
    await pool.query(
      `update job set ended_at = ended_at - interval '1 day 1 second'
      where id = (select min(id) from job where name = 'trial.free')`,
    );
    const housekeeping = new Housekeeping(TRIAL_KINDS, createLogger('silent'));
    await housekeeping.run({}, { tx: (work) => trial.unitOfWork.run(work) });
    expect((await trial.jobs()).map(({ name, state }) => [name, state])).toEqual([
      ['trial.free', 'done'],
      ['trial.open', 'dead'],
    ]);
  });
});
