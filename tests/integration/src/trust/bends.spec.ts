import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@samhandling/local-postgres';
import {
  startProbeClients,
  startOwnProduct,
  type ProbeClients,
  type OwnDatabase,
  type OwnProduct,
} from '@samhandling/test-support';

// The short form of tests/trust/src/bends.trust.ts, which also measures and has more troubles.
let product: OwnProduct;
let askers: ProbeClients;
beforeAll(async () => {
  product = await startOwnProduct();
  askers = await startProbeClients(product.ownerUrl, product.publicOrigin);
}, 120_000);
afterAll(() => product.remove());

type Trouble = (database: OwnDatabase) => Promise<() => Promise<void>>;

const stop: Trouble = async (database) => {
  await database.shutDown();
  return () => database.startAgain();
};
const freeze: Trouble = async (database) => {
  const thaw = await database.freeze();
  return async () => thaw();
};

describe.each([
  ['stopped', stop],
  ['frozen', freeze],
])('while the database is %s', (_name, begin) => {
  it('everything is answered with 503 and Retry-After, and works again by itself afterwards', async () => {
    const pid = product.pidOf(0);
    const underWay = askers.askAll();
    const end = await begin(product.database);
    for (const { name, status } of await underWay) {
      expect([name, [200, 201, 503].includes(status)]).toEqual([name, true]);
    }
    for (const { name, status, hasRetryAfter } of await askers.askAll()) {
      expect([name, status, hasRetryAfter]).toEqual([name, 503, true]);
    }
    expect([await askers.isLive(), await askers.isReady()]).toEqual([true, false]);
    await end();
    await askers.untilReady();
    const afterwards = await askers.askAll();
    expect(afterwards.filter(({ status }) => ![200, 201].includes(status))).toEqual([]);
    expect(process.kill(pid, 0)).toBe(true);
  }, 120_000);
});

describe('while PostgreSQL ends one connection after the other', () => {
  // The end may come in the same packet as the answer before it, when nobody has the connection.
  it('each request is done or answered with 503, and the process lives', async () => {
    const pid = product.pidOf(0);
    await withClient(product.database.superuserUrl(product.name), async (superuser) => {
      let isOver = false;
      const asking = Promise.all(
        Array.from({ length: 4 }, async () => {
          const statuses: number[] = [];
          while (!isOver) statuses.push(...(await askers.askAll()).map(({ status }) => status));
          return statuses;
        }),
      );
      for (let round = 0; round < 800; round += 1) {
        await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'samhandling_app' and state = 'active'`);
      }
      isOver = true;
      const statuses = new Set((await asking).flat());
      expect([...statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([]);
    });
    await askers.untilReady();
    expect(process.kill(pid, 0)).toBe(true);
  }, 120_000);
});
