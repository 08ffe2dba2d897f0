import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, letTimeBeTold } from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

let test: PlatformTest;
let owner: pg.Client;
beforeAll(async () => {
  test = await openTestApp();
  owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

/** The year of a history entry that the application dates 1999. */
async function yearTold(): Promise<number> {
  const client = new pg.Client({ connectionString: test.postgres.appUrl(test.databaseName) });
  await client.connect();
  await client.query(`select set_config('samhandling.now', '1999-06-01', false)`);
  const { rows } = await client.query<{ at: Date }>(
    `insert into history_entry (at, subject_type, subject_id, event)
    values ('1999-06-01', 'account', 'x', 'account.created') returning at`,
  );
  await client.end();
  return Number(rows[0]?.at.getFullYear());
}

describe('the clock of the database', () => {
  it('can not be set until its owner allows it', async () => {
    expect(await yearTold()).toBe(new Date().getFullYear());
    await letTimeBeTold(test.postgres.ownerUrl(test.databaseName));
    expect(await yearTold()).toBe(1999);
  });

  it('gives the true time again when the database is served as a county’s', async () => {
    expect(await yearTold()).toBe(1999);
    const again = await createTestApp(test.postgres.appUrl(test.databaseName), {
      env: { MIGRATION_DATABASE_URL: test.postgres.ownerUrl(test.databaseName) },
    });
    await again.close();
    expect(await yearTold()).toBe(new Date().getFullYear());
  });
});
