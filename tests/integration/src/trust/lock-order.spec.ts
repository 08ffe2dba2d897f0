import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, ImportRun, Problem } from '@samhandling/contract';
import { seedAccount } from '@samhandling/api/testing';
import { fileOf, importAddress } from '../file-fixtures.ts';
import { cast, completeBody, type TestPeople } from '../initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

const EIGHT = Array.from({ length: 8 }, (_, index) => index);

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

async function deadlocks(): Promise<number> {
  await test.database.pool.query('select pg_stat_clear_snapshot()');
  const { rows } = await test.database.pool.query<{ deadlocks: number }>(
    `select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0]?.deadlocks);
}

describe('an account that writes all the time', () => {
  it('is disabled at once, in each of eight tries', async () => {
    const memberships = [{ actorId: people.actorId, role: 'editor' as const }];
    const answers: number[] = [];
    for (let round = 0; round < EIGHT.length; round += 1) {
      const account = await seedAccount(test, { memberships });
      const writer = await test.as(account);
      let isDisabled = false;
      const before = new Set<number>();
      const after = new Set<number>();
      const writing = EIGHT.map(async () => {
        for (let status = 201; status === 201;) {
          const statuses = isDisabled ? after : before;
          const body = completeBody(people.actorId, { contributions: [] });
          ({ status } = await writer.post('/initiatives', body));
          statuses.add(status);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { status } = await people.administrator.patch<Account>(
        `/accounts/${account.id}`,
        { regionRole: null, isDisabled: true },
        { version: 1 },
      );
      isDisabled = true;
      await Promise.all(writing);
      answers.push(status);
      expect([...before].filter((each) => ![201, 401].includes(each))).toEqual([]);
      expect([...after].filter((each) => each !== 401)).toEqual([]);
    }
    expect(answers).toEqual(EIGHT.map(() => 200));
  }, 120_000);
});

describe('administrators who take the role of each other', () => {
  it('wait for each other and never deadlock; one is left', async () => {
    const before = await deadlocks();
    for (let round = 0; round < EIGHT.length; round += 1) {
      const accounts = await Promise.all(
        EIGHT.map(() => seedAccount(test, { regionRole: 'administrator' })),
      );
      await test.database.pool.query(
        `update account set region_role = null
        where region_role = 'administrator' and not id = any($1)`,
        [accounts.map(({ id }) => id)],
      );
      const administrators = await Promise.all(accounts.map((account) => test.as(account)));
      const answers = await Promise.all(
        administrators.map((administrator, index) =>
          administrator.patch<Account & Problem>(
            `/accounts/${accounts[(index + 1) % accounts.length]?.id}`,
            { regionRole: null, isDisabled: false },
            { version: 1 },
          ),
        ),
      );
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const { rowCount } = await test.database.pool.query(
        `select from account where region_role = 'administrator' and not is_disabled`,
      );
      expect(rowCount).toBeGreaterThan(0);
    }
    expect(await deadlocks()).toBe(before);
  }, 60_000);
});

describe('imports of the same series at once', () => {
  const address = (index: number) =>
    importAddress({
      name: `fil-${index}.csv`,
      source: 'Resvaneundersökning',
      method: 'Enkät.',
      measureCode: 't-e1-1-kollektivtrafik',
      unit: 'percent',
      placeCode: '25',
      periodColumn: 'År',
      valueColumn: 'Andel',
    });
  const file = (round: number, index: number) =>
    fileOf(`År;Andel\n${2000 + round};1${index}\n2019;${round}${index}\n`, 'text/csv');

  it('are read at the same time, and of those with different values one is stored', async () => {
    const before = await deadlocks();
    // Three rounds, since each file is read in a process of its own; the long suite has more.
    for (const round of [1, 2, 3]) {
      const read = await Promise.all(
        EIGHT.map((index) =>
          people.coordinator.post<ImportRun>(address(index), file(round, index)),
        ),
      );
      expect(read.map(({ status }) => status)).toEqual(EIGHT.map(() => 201));
      const stored = await Promise.all(
        read.map(({ body }) =>
          people.coordinator.post<ImportRun & Problem>(
            `/import-runs/${body.id}/storing`,
            undefined,
            {
              version: body.version,
            },
          ),
        ),
      );
      expect(stored.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    }
    expect(await deadlocks()).toBe(before);
  }, 120_000);
});
