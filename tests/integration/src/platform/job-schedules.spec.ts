import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type JobContext, letTimeBeTold } from '@samhandling/api/testing';
import { drainAll, type JobTrial, openJobTrial, write } from './job-fixtures.ts';

let trial: JobTrial;
beforeAll(async () => {
  trial = await openJobTrial();
});
afterEach(() => trial.clear());
afterAll(() => trial.close());

describe('A daily job at half past two', () => {
  beforeAll(() => letTimeBeTold(trial.test.postgres.ownerUrl(trial.test.databaseName)));

  const drainAt = async (at: string) => {
    const runners = [1, 2, 3].map(() => trial.process({ 'trial.daily': daily }, { at }));
    await drainAll(runners);
    await trial.endProcesses();
  };
  const daily = ({ on }: { on: string }, job: JobContext) => write(job, on);

  it.each([
    [
      'when the clock goes forward over it',
      ['2027-03-27T00:00Z', '2027-03-27T01:30Z', '2027-03-28T01:29Z'],
      ['2027-03-28T01:30Z', '2027-03-28T02:00Z', '2027-03-29T00:30Z'],
      ['2027-03-27', '2027-03-28', '2027-03-29'],
    ],
    [
      'when the clock goes back over it',
      ['2027-10-30T00:00Z', '2027-10-30T00:30Z', '2027-10-31T00:30Z'],
      ['2027-10-31T01:30Z', '2027-10-31T02:30Z', '2027-11-01T01:30Z'],
      ['2027-10-30', '2027-10-31', '2027-11-01'],
    ],
  ])(
    'comes once a day, %s, with three processes that look at once',
    async (_when, before, after, days) => {
      for (const at of before) await drainAt(at);
      expect(await trial.effects()).toEqual(days.slice(0, 1));
      for (const at of after) await drainAt(at);
      expect(await trial.effects()).toEqual(days);
    },
  );

  it('comes once after a standstill of three days, for the newest of them', async () => {
    await drainAt('2027-01-11T12:00Z');
    await drainAt('2027-01-15T12:00Z');
    expect(await trial.effects()).toEqual(['2027-01-15']);
    await drainAt('2027-01-16T01:30Z');
    expect(await trial.effects()).toEqual(['2027-01-15', '2027-01-16']);
  });
});
