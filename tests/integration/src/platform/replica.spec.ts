import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeFeed,
  createTestApp,
  RouteInventory,
  seedAccount,
  seedActor,
  type TestApp,
  type TestClient,
} from '@samhandling/api/testing';
import { startReplicatedDatabase, type ReplicatedDatabase } from '@samhandling/test-support';

const NAME = 'replicated';

let postgres: ReplicatedDatabase;
/** Two processes, one of which has the replica. */
let reading: TestApp;
let plain: TestApp;
let lines: string[] = [];

beforeAll(async () => {
  postgres = await startReplicatedDatabase(async (primary) => {
    await primary.createDatabase(NAME);
    const app = await createTestApp(primary.appUrl(NAME), {
      env: { MIGRATION_DATABASE_URL: primary.ownerUrl(NAME) },
    });
    await app.close();
  });
  reading = await open(postgres.replica.appUrl(NAME));
  plain = await open();
}, 120_000);

afterAll(async () => {
  await reading.close();
  await plain.close();
  await postgres.remove();
});

/** A process; a session of the one holds in the other, since their secret is in the database. */
function open(replicaUrl = ''): Promise<TestApp> {
  return createTestApp(postgres.primary.appUrl(NAME), {
    isMigrated: true,
    env: { DATABASE_READ_URL: replicaUrl },
    log: (line) => lines.push(line),
  });
}

const warnings = () => lines.filter((line) => line.includes('The replica is not asked'));
const asked = () => postgres.lastAsked(NAME);

/** Whether the replica answers what is asked, once it has been asked whether it can. */
async function isAnswered(ask: () => Promise<unknown>, tries = 20): Promise<boolean> {
  await postgres.replicaFollowed();
  for (let count = 0; count < tries; count += 1) {
    const before = await asked();
    await ask();
    if ((await asked()) !== before) return true;
    await sleep(100);
  }
  return false;
}

type Named = { name: string };
const nameOf = async (client: TestClient, id: string) =>
  (await client.get<Named>(`/actors/${id}`)).body.name;

const rename = (id: string, name: string) =>
  plain.database.pool.query('update actor set name = $2 where id = $1', [id, name]);

/** No two actors have the same name. */
const threeNames = () => ['ett', 'två', 'tre'].map((name) => `${name} ${randomUUID()}`);

/** Nothing new is shown by the replica while this runs. */
async function whileHeld(work: () => Promise<void>): Promise<void> {
  const goOn = await postgres.holdReplica();
  try {
    await work();
  } finally {
    await goOn();
  }
}

describe('The routes that a replica may answer', () => {
  it('are those that are the same for all, and these for visitors', () => {
    const routes = reading.app.get(RouteInventory).list();
    const ofVisitors = routes.filter(({ access }) => access?.kind === 'public' && access.mayLag);
    expect(ofVisitors.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET actions/:code',
      'GET actors',
      'GET actors/:id',
      'GET evidence-files/:id',
      'GET initiatives',
      'GET initiatives/:id',
      'GET initiatives/:id/history',
      'GET measures/:code/breaks',
      'GET ownerships',
      'GET reports/:id',
      'GET search',
      'GET series',
      'GET strategies/:code/thin-thresholds',
    ]);
    const ofAll = routes.filter(({ access }) => access?.kind === 'same_for_all');
    expect(ofAll.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('A replica', () => {
  it('answers visitors, also what is kept for all', async () => {
    const { id } = await seedActor(plain);
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    let length = 10;
    // Each time another address, since what is kept asks nobody.
    const path = () => `/activity?limit=${(length += 1)}`;
    expect(await isAnswered(() => reading.visitor.get(path()))).toBe(true);
  });

  it('never answers somebody who is signed in', async () => {
    const { id } = await seedActor(plain);
    const person = await reading.as(await seedAccount(plain, { regionRole: 'coordinator' }));
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    expect(await isAnswered(() => person.get(`/actors/${id}`), 4)).toBe(false);
    expect(await isAnswered(() => person.get('/initiatives'), 4)).toBe(false);
  });

  it('is not asked for what it does not hold yet: nobody reads anything older', async () => {
    const { id } = await seedActor(plain);
    const coordinator = await reading.as(await seedAccount(plain, { regionRole: 'coordinator' }));
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    await whileHeld(async () => {
      for (const name of threeNames()) {
        await rename(id, name);
        expect(await nameOf(reading.visitor, id)).toBe(name);
        expect(await nameOf(coordinator, id)).toBe(name);
      }
    });
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    expect(await nameOf(reading.visitor, id)).toContain('tre');
  });

  it('gives a visitor what was there half a second ago, at least', async () => {
    const { id } = await seedActor(plain);
    const feed = reading.app.get(ChangeFeed);
    feed.freshMilliseconds = 500;
    try {
      await nameOf(reading.visitor, id);
      await whileHeld(async () => {
        await rename(id, `senare ${id}`);
        await sleep(600);
        expect(await nameOf(reading.visitor, id)).toBe(`senare ${id}`);
      });
    } finally {
      feed.freshMilliseconds = 0;
    }
  });

  it('puts nothing old under a new version of what is kept', async () => {
    const path = '/indicators';
    const answer = async (app: TestApp) => JSON.stringify((await app.visitor.get(path)).body);
    expect(await isAnswered(() => reading.visitor.get('/actors?limit=1'))).toBe(true);
    const before = await answer(reading);
    await whileHeld(async () => {
      await postgres.changeAsOwner(NAME, `update indicator set title = title || ' nu'`);
      expect(await answer(reading)).not.toBe(before);
      expect(await answer(reading)).toBe(await answer(plain));
    });
    await postgres.replicaFollowed();
    expect(await answer(reading)).toBe(await answer(plain));
  });

  it('may end a connection at any time, also one on which a reader waits for it', async () => {
    const { id } = await seedActor(plain);
    for (let count = 0; count < 5; count += 1) {
      expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
      await whileHeld(async () => {
        await rename(id, `${count} ${id}`);
        const name = nameOf(reading.visitor, id);
        await sleep(10);
        await postgres.endReplicaConnections();
        expect(await name).toBe(`${count} ${id}`);
      });
    }
  });

  it('that is gone costs no reader an answer, and is asked again when it is back', async () => {
    const { id } = await seedActor(plain);
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    lines = [];
    await postgres.replica.stop();
    const paths = [`/actors/${id}`, '/initiatives', '/search?q=byn', '/coverage', '/activity'];
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(paths.map((path) => reading.visitor.get(path)));
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      await sleep(250);
    }
    expect(warnings()).toHaveLength(1);
    await postgres.replica.startAgain();
    expect(await isAnswered(() => reading.visitor.get(`/actors/${id}`))).toBe(true);
    expect(lines.some((line) => line.includes('The replica answers'))).toBe(true);
  });
});

describe('What is no replica of the database', () => {
  it.each([
    ['the database itself', () => postgres.primary.appUrl(NAME)],
    ['another database of the replica', () => postgres.replica.superuserUrl('postgres')],
    ['an address where nobody answers', () => 'postgres://nobody@127.0.0.1:9/replicated'],
  ])('is not asked: %s', async (_what, url) => {
    lines = [];
    const { id } = await seedActor(plain);
    const app = await open(url());
    try {
      for (const name of threeNames()) {
        await rename(id, name);
        expect(await nameOf(app.visitor, id)).toBe(name);
        await sleep(250);
      }
      expect(warnings()).toHaveLength(1);
    } finally {
      await app.close();
    }
  });
});
