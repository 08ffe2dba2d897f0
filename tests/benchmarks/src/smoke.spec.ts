import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '@samhandling/test-support';
import { READS } from './benchmark.ts';
import { compareWrite } from './measuring/measure-writes.ts';
import { compareRow, openBench, recount, type Bench } from './prepare.ts';
import { PAGES } from './rows/pages.ts';
import { WRITES } from './rows/writes.ts';
import { bodyOf } from './server/client.ts';

// Nothing is timed here: it fails on another answer than the floor's, and on an answer that is an error.
let postgres: TestServer;
let bench: Bench;

beforeAll(async () => {
  postgres = await startTestServer();
  bench = await openBench(postgres, 'smoke', {
    say: () => undefined,
    // On a busy machine an answer may take its time.
    environment: { DATABASE_TIMEOUT_SECONDS: '60' },
  });
});

afterAll(async () => {
  await bench?.close();
  await postgres?.stop();
});

const named = <Row extends { name: string }>(rows: readonly Row[]): [string, Row][] =>
  rows.map((row) => [row.name, row]);

describe('in a small simulated county the product and the floor say the same', () => {
  it.each(named(READS))('%s', async (_name, row) => {
    expect(await compareRow(bench, row)).toBeNull();
  });

  it.each(named(WRITES))('%s', async (_name, row) => {
    expect(await compareWrite(bench, row)).toBeNull();
  });
});

describe('in a small simulated county a visitor gets', () => {
  it.each(named(PAGES))('%s', async (_name, row) => {
    const client = bench.ours.client();
    const answer = await client.send({
      path: row.path(bench.ours.subjects),
      headers: { accept: 'text/html' },
    });
    client.close();
    expect(answer.status).toBe(200);
    expect(bodyOf(answer).toString()).toContain('</html>');
  });

  it('the same figures as a count of what is stored, after all that was written', async () => {
    expect(await recount(bench, READS)).toEqual(new Map());
  });
});
