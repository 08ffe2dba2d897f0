import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingDatabase } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

let test: PlatformTest;
beforeAll(async () => {
  test = await openTestApp({ DATABASE_TIMEOUT_SECONDS: '0.5' });
});
afterAll(() => test.close());

const sleep = (seconds: number) => ({
  text: `select pg_sleep(${seconds})::text as slept`,
  values: [],
  name: undefined,
});

describe('Exports', () => {
  it('are read over connections of their own, as the county is when it is loaded', async () => {
    const { pool } = test.app.get(ReportingDatabase);
    let taken = 0;
    pool.on('acquire', () => (taken += 1));
    expect((await test.visitor.get('/coverage')).status).toBe(200);
    expect(taken).toBeGreaterThan(0);
    taken = 0;
    expect((await test.visitor.get('/initiatives?limit=20')).status).toBe(200);
    expect(taken).toBe(0);
    expect((await test.visitor.get('/initiatives/export')).status).toBe(200);
    expect((await test.visitor.get('/effect-goals/l-e1/export')).status).toBe(200);
    expect(taken).toBe(2);
  });

  it('may take longer than a page, and leave pages their connections', async () => {
    const reports = test.app.get(ReportingDatabase);
    const exports = Array.from({ length: 5 }, () => reports.rows(sleep(1)));
    expect((await test.visitor.get('/initiatives?limit=20')).status).toBe(200);
    await expect(test.database.rows(sleep(1))).rejects.toThrow(/timeout/i);
    expect(await Promise.all(exports)).toHaveLength(5);
  });
});
