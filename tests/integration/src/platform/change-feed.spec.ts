import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeFeed,
  createTestApp,
  type Marks,
  seedAccount,
  seedActor,
  type TestApp,
  UnitOfWork,
} from '@samhandling/api/testing';
import pg from 'pg';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

/** Two processes over one database. */
let first: PlatformTest;
let second: TestApp;

beforeAll(async () => {
  first = await openTestApp();
  second = await createTestApp(first.config.databaseUrl, { isMigrated: true });
}, 60_000);

afterAll(async () => {
  await second.close();
  await first.close();
});

/** A feed of its own over the connections of an application, and what it told, reading by reading. */
function openFeed({ app, database }: Pick<TestApp, 'app' | 'database'>) {
  const told: Marks[] = [];
  const feed = new ChangeFeed(database, app.get(UnitOfWork));
  feed.onChanges((marks) => void told.push(marks));
  return { feed, told };
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: first.config.databaseUrl });
  await client.connect();
  return client;
}

const change = (client: pg.Client | pg.Pool, id: string, text = 'ny') =>
  client.query(`update actor set description = $2 where id = $1`, [id, text]);

const mark = (subjectId: string) => ({ kind: 'actor', subjectId });

describe('what a process is told of changes', () => {
  it('is everything at first, and then each change once', async () => {
    const { feed, told } = openFeed(first);
    const { id } = await seedActor(second);
    await feed.catchUp();
    await change(second.database.pool, id);
    await feed.catchUp();
    await feed.catchUp();
    expect(told).toEqual(['everything', [mark(id)]]);
    feed.onModuleDestroy();
  });

  it('comes with the commit, also of a transaction that began before those that are told already', async () => {
    const [slow, quick] = [await seedActor(first), await seedActor(first)];
    const { feed, told } = openFeed(first);
    await feed.catchUp();
    const client = await connect();
    await client.query('begin');
    await change(client, slow.id);
    await change(first.database.pool, quick.id);
    await feed.catchUp();
    const { rows } = await first.database.pool.query<{ greatest: string }>(
      'select max(transaction_id) as greatest from change',
    );
    await client.query('commit');
    await client.end();
    await feed.catchUp();
    await feed.catchUp();
    expect(told.slice(1)).toEqual([[mark(quick.id)], [mark(slow.id)]]);

    // Asked for what is above the greatest number that was seen, the slow one would never be told.
    const { rows: above } = await first.database.pool.query(
      'select from change where transaction_id > $1',
      [rows[0]?.greatest],
    );
    expect(above).toEqual([]);
    feed.onModuleDestroy();
  });

  it('is nothing of what was rolled back, and then the version stays', async () => {
    const { id } = await seedActor(first);
    const { feed, told } = openFeed(first);
    await feed.catchUp();
    const { version } = feed;
    const client = await connect();
    await client.query('begin');
    await change(client, id);
    await feed.catchUp();
    await client.query('rollback');
    await client.end();
    await feed.catchUp();
    expect(told).toEqual(['everything']);
    expect(feed.version).toBe(version);
    feed.onModuleDestroy();
  });

  it('is there when a write through the same process is answered', async () => {
    const { id: actorId } = await seedActor(first);
    const memberships = [{ actorId, role: 'administrator' as const }];
    const person = await first.as(await seedAccount(first, { memberships }));
    const { feed, told } = openFeed(first);
    await feed.catchUp();
    const { version } = feed;
    const claim = { actorId, role: 'lead', note: '' };
    const { body } = await person.post<{ id: string }>('/actions/l05/ownerships', claim);
    expect(told.slice(1).flat()).toContainEqual({ kind: 'ownership', subjectId: body.id });
    expect(feed.version).not.toBe(version);
    feed.onModuleDestroy();
  });

  it('has no marks of another database, whose numbers are not given here yet', async () => {
    const owner = new pg.Client({ connectionString: first.config.migrationDatabaseUrl });
    await owner.connect();
    await owner.query(`insert into change (transaction_id, kind, subject_id, at)
      values (4e18, 'strategy', gen_random_uuid(), now() - interval '2 hours')`);
    const { feed, told } = openFeed(first);
    await feed.catchUp();
    await feed.catchUp();
    expect(told).toEqual(['everything']);
    await first.runScheduled('housekeeping');
    const { rows } = await owner.query('select from change where transaction_id = 4e18');
    expect(rows).toEqual([]);
    await owner.end();
    feed.onModuleDestroy();
  });

  it('is told again to who could not take it in, and the version waits for that', async () => {
    const { id } = await seedActor(first);
    const feed = new ChangeFeed(first.database, first.app.get(UnitOfWork));
    const told: Marks[] = [];
    let isBroken = false;
    feed.onChanges((marks) => {
      if (isBroken) throw new Error('The database is away.');
      told.push(marks);
    });
    await feed.catchUp();
    const { version } = feed;
    isBroken = true;
    await change(second.database.pool, id);
    await expect(feed.catchUp()).rejects.toThrow('The database is away.');
    expect(feed.version).toBe(version);
    isBroken = false;
    await feed.catchUp();
    expect(told).toEqual(['everything', [mark(id)]]);
    expect(feed.version).not.toBe(version);
    feed.onModuleDestroy();
  });

  it('comes of one reading to all who ask while another reading is under way', async () => {
    const { feed } = openFeed(first);
    await feed.catchUp();
    let queries = 0;
    const count = () => (queries += 1);
    first.database.pool.on('acquire', count);
    await Promise.all(Array.from({ length: 20 }, () => feed.catchUp()));
    first.database.pool.off('acquire', count);
    expect(queries).toBe(2);
    feed.onModuleDestroy();
  });
});

describe('who was away for more than an hour', () => {
  /** Also in other databases of the same server, which share the numbers of transactions. */
  const olderTransactionsEnd = async (id: string) => {
    const isUnderWay = async () => {
      const { rows } = await first.database.pool.query(
        `select from change where kind = 'actor' and subject_id = $1
          and transaction_id >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
        [id],
      );
      return rows.length > 0;
    };
    while (await isUnderWay()) await sleep(20);
  };

  const anHourPasses = async (id: string) => {
    const owner = new pg.Client({ connectionString: first.config.migrationDatabaseUrl });
    await owner.connect();
    await owner.query(
      `update change set at = at - interval '61 minutes' where kind = 'actor' and subject_id = $1`,
      [id],
    );
    await owner.end();
    await first.runScheduled('housekeeping');
  };

  it('reads all again, and who was there does not', async () => {
    const [old, young] = [await seedActor(first), await seedActor(first)];
    const away = openFeed(second);
    const there = openFeed(second);
    await Promise.all([away.feed.catchUp(), there.feed.catchUp()]);
    await change(second.database.pool, old.id);
    await change(second.database.pool, young.id);
    await olderTransactionsEnd(young.id);
    await there.feed.catchUp();
    await anHourPasses(old.id);
    const { rows } = await first.database.pool.query(
      'select subject_id from change where subject_id = any($1)',
      [[old.id, young.id]],
    );
    expect(new Set(rows.map(({ subject_id: id }) => id))).toEqual(new Set([young.id]));
    await Promise.all([away.feed.catchUp(), there.feed.catchUp()]);
    expect(away.told).toEqual(['everything', 'everything']);
    expect(there.told).toHaveLength(2);
    await Promise.all([away.feed.catchUp(), there.feed.catchUp()]);
    expect(away.told).toHaveLength(2);
    away.feed.onModuleDestroy();
    there.feed.onModuleDestroy();
  });

  it('reads all again where the transaction itself took longer than an hour', async () => {
    const { id } = await seedActor(first);
    const { feed, told } = openFeed(second);
    const client = await connect();
    await client.query('begin');
    await change(client, id);
    await client.query(`update change set at = at - interval '2 hours' where subject_id = $1`, [
      id,
    ]);
    await feed.catchUp();
    await first.runScheduled('housekeeping');
    await feed.catchUp();
    expect(told).toEqual(['everything']);
    await client.query('commit');
    await client.end();
    await olderTransactionsEnd(id);
    await first.runScheduled('housekeeping');
    await feed.catchUp();
    expect(told).toEqual(['everything', 'everything']);
    feed.onModuleDestroy();
  });
});

describe('two processes, while many write at random', () => {
  const EACH_MARK = `select transaction_id as number,
    transaction_id || ' ' || kind || ' ' || subject_id as mark from change`;

  /** What is kept of each actor: the marks say what to read again. */
  function keepActors(app: Pick<TestApp, 'app' | 'database'>) {
    const kept = new Map<string, string>();
    const feed = new ChangeFeed(app.database, app.app.get(UnitOfWork));
    feed.onChanges(async (marks) => {
      const ids =
        marks === 'everything'
          ? null
          : marks.flatMap(({ kind, subjectId }) =>
              kind === 'actor' && subjectId ? subjectId : [],
            );
      const { rows } = await app.database.pool.query<{ id: string; description: string }>(
        `select id, description from actor where $1::uuid[] is null or id = any($1)`,
        [ids],
      );
      for (const { id, description } of rows) kept.set(id, description);
    });
    return { feed, kept };
  }

  /** The marks that somebody finds who asks for those above the greatest number that was seen. */
  function readByNumber({ database }: Pick<TestApp, 'database'>) {
    const found = new Set<string>();
    let last = '0';
    return {
      found,
      async catchUp() {
        const { rows } = await database.pool.query<{ number: string; mark: string }>(
          `${EACH_MARK} where transaction_id > $1 order by transaction_id`,
          [last],
        );
        for (const { number, mark: text } of rows) {
          found.add(text);
          last = number;
        }
      },
    };
  }

  async function writeAtRandom(ids: readonly string[], times: number): Promise<void> {
    const client = await connect();
    for (let time = 0; time < times; time += 1) {
      await client.query('begin');
      const many = ids.filter(() => Math.random() < 0.1).sort();
      for (const id of many) await change(client, id, String(Math.random()));
      if (Math.random() < 0.15) await sleep(20 + 80 * Math.random());
      await client.query(Math.random() < 0.2 ? 'rollback' : 'commit');
    }
    await client.end();
  }

  it('keep what the database has, where numbers alone would have missed some', async () => {
    const actors = await Promise.all(Array.from({ length: 60 }, () => seedActor(first)));
    const keepers = [keepActors(first), keepActors(second)];
    const byNumber = readByNumber(second);
    let isWriting = true;
    const reading = [...keepers.map(({ feed }) => feed), byNumber].map(async (reader) => {
      while (isWriting) {
        await reader.catchUp();
        await sleep(5);
      }
    });
    // Each writer has actors of its own, so that they wait for nobody.
    const parts = Array.from({ length: 6 }, (_part, part) =>
      actors.flatMap(({ id }, index) => (index % 6 === part ? id : [])),
    );
    await Promise.all(parts.map((ids) => writeAtRandom(ids, 80)));
    isWriting = false;
    await Promise.all(reading);
    await Promise.all([...keepers.map(({ feed }) => feed.catchUp()), byNumber.catchUp()]);

    const { rows } = await first.database.pool.query<{ id: string; description: string }>(
      'select id, description from actor where id = any($1)',
      [actors.map(({ id }) => id)],
    );
    const differing = (kept: ReadonlyMap<string, string>) =>
      rows.filter(({ id, description }) => kept.get(id) !== description).length;
    expect(keepers.map(({ kept }) => differing(kept))).toEqual([0, 0]);
    const { rows: all } = await first.database.pool.query<{ mark: string }>(EACH_MARK);
    const missed = all.filter(({ mark: text }) => !byNumber.found.has(text));
    expect(missed.length).toBeGreaterThan(0);
    for (const { feed } of keepers) feed.onModuleDestroy();
  }, 60_000);
});
