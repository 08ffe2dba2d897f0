import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@samhandling/contract';
import { addDays, addMonths, stockholmDate } from '@samhandling/domain';
import { writeAtRandom } from '@samhandling/test-support';
import {
  createTestApp,
  seedAccount,
  seedActor,
  type TestApp,
  type TestClient,
} from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import { countOver, describeColumns, keptBy, loadedBy } from './recount/kept-columns.ts';
import { countStraight } from './recount/straight-count.ts';

const TODAY = stockholmDate(new Date());
/** Days on which other reports are overdue: the columns hold days, and no job runs at midnight. */
const DAYS = [TODAY, addDays(TODAY, 1), addMonths(TODAY, 5), addMonths(TODAY, 14)];
const EARLIER = [addDays(TODAY, -1), addMonths(TODAY, -6)];

/** Two processes over one database. */
let first: PlatformTest;
let second: TestApp;
let coordinator: TestClient;

beforeAll(async () => {
  first = await openTestApp();
  second = await createTestApp(first.config.databaseUrl, { isMigrated: true });
  coordinator = await first.as(await seedAccount(first, { regionRole: 'coordinator' }));
  for (let count = 0; count < 30; count += 1) await seedActor(first);
}, 60_000);

afterAll(async () => {
  await second.close();
  await first.close();
});

/** Merges two actors through the product, as long as it is asked to. */
async function mergeActors(isOver: () => boolean): Promise<number> {
  let merged = 0;
  while (!isOver()) {
    const [from, into] = [await seedActor(first), await seedActor(second)];
    // Somebody writes for it before it is gone.
    await sleep(50);
    const { body } = await coordinator.get<Actor>(`/actors/${from.id}`);
    const { status } = await coordinator.post(
      `/actors/${from.id}/merge`,
      { intoActorId: into.id },
      { version: body.version },
    );
    if (status === 200) merged += 1;
  }
  return merged;
}

/** Asks both processes all the time, so that they take in what changed while it changes. */
async function lookAround(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    for (const app of [first, second]) {
      await keptBy(app);
      await keptBy(app, EARLIER[1]);
    }
    await sleep(5);
  }
}

async function writeMeanwhile(
  seed: number,
): Promise<{ kept: number; refused: number; merged: number }> {
  let isOver = false;
  const looking = lookAround(() => isOver);
  const merging = mergeActors(() => isOver);
  const { kept, refused } = await writeAtRandom(first.config.databaseUrl, {
    writers: 6,
    transactions: 60,
    seed,
  });
  isOver = true;
  await looking;
  return { kept, refused, merged: await merging };
}

async function expectNoDifference(): Promise<void> {
  for (const app of [first, second]) {
    const kept = await keptBy(app);
    expect(describeColumns(kept)).toEqual(describeColumns(await loadedBy(app)));
    for (const day of DAYS) {
      expect(countOver(kept, day)).toEqual(await countStraight(first.database.pool, day));
    }
    for (const day of EARLIER) {
      const then = describeColumns(await keptBy(app, day));
      expect([day, then]).toEqual([day, describeColumns(await loadedBy(app, day))]);
    }
  }
}

describe('What two processes keep of the county', () => {
  it.each([1, 2])(
    'is what a fresh load and a straightforward count give, after random writes at once (%i)',
    async (seed) => {
      const { kept, refused, merged } = await writeMeanwhile(seed);
      expect(kept).toBeGreaterThan(refused);
      expect(merged).toBeGreaterThan(0);
      await expectNoDifference();
    },
    120_000,
  );

  it('is right again after all connections of a process have been killed', async () => {
    await first.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await writeAtRandom(first.config.databaseUrl, { writers: 2, transactions: 20, seed: 3 });
    await expectNoDifference();
  }, 60_000);

  it('differs where a table leaves no marks, and the comparison finds it', async () => {
    const { owner } = await withoutMarksOf('initiative_municipality');
    await first.database.pool.query(
      `insert into initiative_municipality (initiative_id, municipality_code)
       select id, code from initiative, (select code from municipality order by code limit 3) few
       where publication_state = 'published' on conflict do nothing`,
    );
    await expect(expectNoDifference()).rejects.toThrow('municipalities');
    await owner();
    await first.database.pool.query(
      `update initiative_municipality set municipality_code = municipality_code`,
    );
    await expectNoDifference();
  }, 60_000);
});

/** The table's changes leave no marks until it is told so again. */
async function withoutMarksOf(table: string): Promise<{ owner: () => Promise<void> }> {
  const { default: pg } = await import('pg');
  const set = async (word: 'disable' | 'enable') => {
    const owner = new pg.Client({
      connectionString: first.postgres.ownerUrl(first.databaseName),
    });
    await owner.connect();
    for (const trigger of ['change_marked_new', 'change_marked', 'change_marked_gone']) {
      await owner.query(`alter table ${table} ${word} trigger ${trigger}`);
    }
    await owner.end();
  };
  await set('disable');
  return { owner: () => set('enable') };
}
