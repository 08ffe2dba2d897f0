import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LanePause } from '@samhandling/api/testing';
import {
  drainAll,
  fails,
  gate,
  type JobTrial,
  openJobTrial,
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

describe('A lane', () => {
  it('runs no more at once than its limit, over all processes', async () => {
    let [atOnce, most] = [0, 0];
    const work: TrialHandlers = {
      'trial.free': async (payload, job) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((go) => setTimeout(go, 20));
        await writes(payload, job);
        atOnce -= 1;
      },
    };
    for (let count = 0; count < 12; count += 1) await trial.make('trial.free', randomUUID());
    const runners = [trial.process(work), trial.process(work), trial.process(work)];
    while ((await trial.effects()).length < 12) await drainAll(runners);
    expect(most).toBe(2);
  });

  it('that is ordered runs its jobs in order, although jobs fail and two processes work', async () => {
    const ids = Array.from({ length: 8 }, () => randomUUID());
    for (const id of ids) await trial.make('trial.ordered', id);
    const failed = new Set<string>();
    const failing: string[] = [String(ids[1]), String(ids[4])];
    const work: TrialHandlers = {
      'trial.ordered': async ({ thingId }, job) => {
        if (failing.includes(thingId) && !failed.has(thingId)) {
          failed.add(thingId);
          throw new Error('Not this time.');
        }
        await write(job, thingId);
      },
    };
    const runners = [trial.process(work), trial.process(work)];
    await drainAll(runners);
    // Nobody passes the second one, which waits for its next try.
    expect(await trial.effects()).toEqual(ids.slice(0, 1));
    while ((await trial.effects()).length < ids.length) {
      await trial.letRetriesCome();
      await drainAll(runners);
    }
    expect([await trial.effects(), failed.size]).toEqual([ids, 2]);
  });

  it('that pauses does so for all processes, counts no try, and goes on when its time has come', async () => {
    let calls = 0;
    let isDown = true;
    const work: TrialHandlers = {
      'trial.free': async (payload, job) => {
        calls += 1;
        if (isDown) throw new LanePause(600, 'mail_server_unreachable');
        await writes(payload, job);
      },
    };
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) await trial.make('trial.free', id);
    const runners = [trial.process(work), trial.process(work)];
    await drainAll(runners);
    await trial.letRetriesCome();
    await drainAll(runners);
    const { pool } = trial.test.database;
    const { rows } = await pool.query(
      `select paused_because as because, paused_until > now() + interval '9 minutes' as "isLong"
      from job_lane where name = 'free'`,
    );
    expect(rows).toEqual([{ because: 'mail_server_unreachable', isLong: true }]);
    expect(calls).toBeLessThanOrEqual(2);
    expect((await trial.jobs()).map(({ tries, state }) => [tries, state])).toEqual(
      ids.map(() => [0, 'waiting']),
    );
    isDown = false;
    await pool.query(`update job_lane set paused_until = now() where name = 'free'`);
    await drainAll(runners);
    expect((await trial.effects()).sort()).toEqual(ids.sort());
  });
});

describe('A job that a process does not know', () => {
  it('is left alone by it, and not passed in a lane that is in order', async () => {
    await trial.make('trial.newer', randomUUID());
    await trial.make('trial.ordered', randomUUID());
    const older = trial.process({ 'trial.ordered': writes });
    await older.drain();
    expect(await trial.jobs()).toMatchObject([
      { name: 'trial.newer', state: 'waiting', attempt: 0 },
      { name: 'trial.ordered', state: 'waiting', attempt: 0 },
    ]);
    await trial.process({ 'trial.newer': writes }).drain();
    await older.drain();
    expect((await trial.jobs()).map(({ state }) => state)).toEqual(['done', 'done']);
  });
});

describe('The key of a job', () => {
  const thingId = randomUUID();
  const statesOf = async () => (await trial.jobs()).map(({ state }) => state);

  it('with the reach «waiting» allows a second job once the first runs', async () => {
    const [begun, goOn] = [gate(), gate()];
    const runner = trial.process({
      'trial.waiting': async () => {
        begun.open();
        await goOn.opened;
      },
    });
    await trial.make('trial.waiting', thingId);
    await trial.make('trial.waiting', thingId);
    expect(await statesOf()).toEqual(['waiting']);
    const draining = runner.drain();
    await begun.opened;
    await trial.make('trial.waiting', thingId);
    await trial.make('trial.waiting', thingId);
    expect(await statesOf()).toEqual(['running', 'waiting']);
    goOn.open();
    await draining;
    expect(await statesOf()).toEqual(['done', 'done']);
  });

  it('with the reach «waiting» lets a failed job come back beside a second one', async () => {
    const runner = trial.process({ 'trial.waiting': fails });
    await trial.make('trial.waiting', thingId);
    await runner.drain();
    await trial.make('trial.waiting', thingId);
    expect(await trial.jobs()).toMatchObject([{ attempt: 1 }, { attempt: 0 }]);
    expect(await statesOf()).toEqual(['waiting', 'waiting']);
  });

  it('with the reach «open» allows a second job once the first has ended', async () => {
    const [begun, goOn] = [gate(), gate()];
    const runner = trial.process({
      'trial.open': async () => {
        begun.open();
        await goOn.opened;
      },
    });
    await trial.make('trial.open', thingId);
    const draining = runner.drain();
    await begun.opened;
    await trial.make('trial.open', thingId);
    expect(await statesOf()).toEqual(['running']);
    goOn.open();
    await draining;
    await trial.make('trial.open', thingId);
    expect(await statesOf()).toEqual(['done', 'waiting']);
  });

  it('makes a job due at once that was to wait until later', async () => {
    await trial.unitOfWork.run((tx) =>
      trial.queue.enqueue(tx, 'trial.open', { thingId }, { at: new Date('2099-01-01') }),
    );
    const runner = trial.process({ 'trial.open': writes });
    await runner.drain();
    expect(await trial.effects()).toEqual([]);
    await trial.make('trial.open', thingId);
    await runner.drain();
    expect(await trial.effects()).toEqual([thingId]);
  });

  it('with the reach «ever» allows no second job while the row of the first is kept', async () => {
    const runner = trial.process({ 'trial.ever': writes });
    await trial.make('trial.ever', thingId);
    await runner.drain();
    await trial.make('trial.ever', thingId);
    await runner.drain();
    expect([await statesOf(), await trial.effects()]).toEqual([['done'], [thingId]]);
  });
});
