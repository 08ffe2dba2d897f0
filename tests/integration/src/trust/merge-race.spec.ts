import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  Actor,
  Admission,
  Initiative,
  InvitationReceipt,
  Ownership,
  Problem,
} from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import { cast, completeBody, contribution, type TestPeople } from '../initiative-fixtures.ts';
import { handedOver } from '../platform/link.ts';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';

const WRITERS = 8;
const WRITES_BEFORE_THE_MERGE = 3;
const WRITES_AFTER_IT = 3;

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const REFERENCES = [
  'initiative.owner_actor_id',
  'initiative_partner.actor_id',
  'ownership.actor_id',
  'membership.actor_id',
  'account_token.actor_id',
  'actor.merged_into_id',
];

/** What was true when it was written: it is read as the actor that is left. */
const KEPT_AS_WRITTEN = ['dated_initiative.owner_actor_id', 'history_entry.actor_id'];

/** Rows that refer to an actor that was merged, by table; used links are kept as they were. */
async function orphans(): Promise<string[]> {
  const found: string[] = [];
  for (const reference of REFERENCES) {
    const [table] = reference.split('.');
    const isOpen = table === 'account_token' ? 'and used_at is null' : '';
    const { rowCount } = await test.database.pool.query(
      `select from ${table} where ${reference} in
        (select id from actor merged where merged.state = 'merged') ${isOpen}`,
    );
    for (let each = 0; each < Number(rowCount); each += 1) found.push(reference);
  }
  return found;
}

async function merge(id: string, intoActorId: string) {
  const { body: actor } = await people.coordinator.get<Actor>(`/actors/${id}`);
  return people.coordinator.post<Admission & Problem>(
    `/actors/${id}/merge`,
    { intoActorId },
    { version: actor.version },
  );
}

describe('every column that refers to an actor', () => {
  it('is checked when an actor is merged, except the history', async () => {
    const { rows } = await test.database.pool.query<{ reference: string }>(`
      select format('%s.%s', conrelid::regclass, attname) as reference
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and confrelid = 'actor'::regclass`);
    const found = rows.map(({ reference }) => reference);
    expect(found.sort()).toEqual([...REFERENCES, ...KEPT_AS_WRITTEN].sort());
  });
});

describe('an actor that is merged while people write', () => {
  let from: { id: string };
  let into: { id: string };
  let writers: TestClient[];
  beforeEach(async () => {
    [from, into] = await Promise.all([seedActor(test), seedActor(test)]);
    const memberships = [{ actorId: from.id, role: 'administrator' as const }];
    writers = await Promise.all(
      Array.from({ length: WRITERS }, async () =>
        test.as(await seedAccount(test, { memberships })),
      ),
    );
  });

  /** All write until the actor is merged, and a little longer. */
  async function writeThroughAMerge(
    write: (writer: TestClient, index: number) => Promise<{ status: number }>,
  ) {
    const statuses = new Map<number, number>();
    let written = 0;
    let left = Number.POSITIVE_INFINITY;
    const writing = writers.map(async (writer, index) => {
      while (left > 0) {
        left -= 1;
        const { status } = await write(writer, index);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        written += 1;
      }
    });
    while (written < WRITERS * WRITES_BEFORE_THE_MERGE) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { status } = await merge(from.id, into.id);
    left = WRITERS * WRITES_AFTER_IT;
    await Promise.all(writing);
    expect(status).toBe(200);
    return statuses;
  }

  it('loses no draft: each belongs to the actor that is left, and its members can read it', async () => {
    const acknowledged = new Map<string, TestClient>();
    const statuses = await writeThroughAMerge(async (writer) => {
      const answer = await writer.post<Initiative>(
        '/initiatives',
        completeBody(from.id, { contributions: [contribution()] }),
      );
      if (answer.status === 201) acknowledged.set(answer.body.id, writer);
      return answer;
    });
    expect([...statuses.keys()]).toEqual([201]);
    for (const [id, writer] of acknowledged) {
      const { status, body } = await writer.get<Initiative>(`/initiatives/${id}`);
      expect([status, body.owner?.id]).toEqual([200, into.id]);
    }
    expect(await orphans()).toEqual([]);
  }, 60_000);

  it('lets its initiatives be changed all the time: nobody who writes meanwhile gets a 404', async () => {
    const drafts = await Promise.all(
      writers.map(async (writer) => {
        const { body } = await writer.post<Initiative>('/initiatives', completeBody(from.id));
        return { id: body.id, contributionId: body.contributions[0]?.id };
      }),
    );
    const statuses = await writeThroughAMerge(async (writer, index) => {
      const drafted = drafts[index];
      const path = `/initiatives/${drafted?.id}`;
      const { body } = await writer.get<Initiative>(path);
      const said = completeBody(from.id, {
        title: `Ändrad ${body.version}`,
        contributions: [contribution({ id: drafted?.contributionId })],
      });
      return writer.put(path, said, { version: body.version });
    });
    expect([...statuses.keys()].filter((status) => ![200, 412].includes(status))).toEqual([]);
    expect(await orphans()).toEqual([]);
  }, 60_000);

  it('is no partner afterwards, and the other actor is no partner in its own initiatives', async () => {
    const owners = await Promise.all(
      Array.from({ length: WRITERS }, () => seedActor(test)).map(async (actor) => (await actor).id),
    );
    owners[0] = into.id;
    writers = await Promise.all(
      owners.map(async (actorId) =>
        test.as(await seedAccount(test, { memberships: [{ actorId, role: 'editor' }] })),
      ),
    );
    const statuses = await writeThroughAMerge((writer, index) =>
      writer.post(
        '/initiatives',
        completeBody(String(owners[index]), {
          partners: [{ actorId: from.id, role: 'participant' }],
          contributions: [],
        }),
      ),
    );
    expect([...statuses.keys()]).toEqual([201]);
    expect(await orphans()).toEqual([]);
    const { rowCount } = await test.database.pool.query(
      `select from initiative_partner join initiative on initiative.id = initiative_id
      where initiative.owner_actor_id = initiative_partner.actor_id`,
    );
    expect(rowCount).toBe(0);
  }, 60_000);

  it('is responsible for no action afterwards: a claim is moved, or refused with the other’s name', async () => {
    const { rows } = await test.database.pool.query<{ code: string }>('select code from action');
    const codes = rows.map(({ code }) => code);
    const problems: Problem[] = [];
    const statuses = await writeThroughAMerge(async (writer) => {
      const body = { actorId: from.id, role: 'contributing', note: '' };
      const path = `/actions/${codes.pop()}/ownerships`;
      const answer = await writer.post<Ownership & Problem>(path, body);
      if (answer.status === 409) problems.push(answer.body);
      return answer;
    });
    expect([...statuses.keys()].filter((status) => ![201, 409].includes(status))).toEqual([]);
    expect(new Set(problems.map(({ code, params }) => `${code} ${params?.actorId}`))).toEqual(
      new Set([`actor.merged ${into.id}`]),
    );
    expect(await orphans()).toEqual([]);
  }, 60_000);

  it('has no member afterwards: somebody who accepts an invitation joins the actor that is left', async () => {
    const invited: string[] = [];
    const [first] = writers;
    const links: { email: string; token: string }[] = [];
    // One after the other, since a busy machine may turn away sixty at once.
    for (let index = 0; index < 60; index += 1) {
      const email = `${from.id}-${index}@example.org`;
      const { body } = await (first as TestClient).post<InvitationReceipt>(
        `/actors/${from.id}/invitations`,
        { email, name: 'Ny Person', role: 'editor' },
      );
      links.push({ email, token: await handedOver(people.coordinator, body.id) });
    }
    const statuses = await writeThroughAMerge(async () => {
      const link = links.pop();
      if (!link) return { status: 204 };
      const answer = await test.visitor.copy().post(`/invitations/${link.token}/account`, {
        name: 'Ny Person',
        password: 'en lång mening att minnas',
      });
      if (answer.status === 204) invited.push(link.email);
      return answer;
    });
    expect([...statuses.keys()]).toEqual([204]);
    const { rows } = await test.database.pool.query<{ email: string }>(
      `select email from membership join account on account.id = account_id
      where actor_id = $1 and email = any($2)`,
      [into.id, invited],
    );
    expect(rows.map(({ email }) => email).sort()).toEqual(invited.sort());
    expect(await orphans()).toEqual([]);
  }, 120_000);
});

describe('two merges at once', () => {
  it('of one into another and of that into a third move everything to the third', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second, third] = await Promise.all([1, 2, 3].map(() => seedActor(test)));
      const answers = await Promise.all([
        merge(String(first?.id), String(second?.id)),
        merge(String(second?.id), String(third?.id)),
      ]);
      const statuses = answers.map(({ status }) => status);
      // The first may come after the second: then its target has been merged already.
      expect([200, 412, 422]).toContain(statuses[0]);
      expect([200, 412]).toContain(statuses[1]);
      expect(await orphans()).toEqual([]);
    }
  });

  it('into each other: only one of them is done', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await Promise.all([seedActor(test), seedActor(test)]);
      const answers = await Promise.all([merge(one.id, other.id), merge(other.id, one.id)]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([409, 412, 422]).toContain(statuses[1]);
      expect(await orphans()).toEqual([]);
    }
  });
});

describe('the database itself', () => {
  it('refuses a row that names a merged actor, and a merge that leaves rows behind', async () => {
    const [from, into] = await Promise.all([seedActor(test), seedActor(test)]);
    const memberships = [{ actorId: from.id, role: 'editor' as const }];
    const account = await seedAccount(test, { memberships });
    const { pool } = test.database;
    const mergeBySql = `update actor set state = 'merged', merged_into_id = $2 where id = $1`;
    await expect(pool.query(mergeBySql, [from.id, into.id])).rejects.toMatchObject({
      code: '23001',
    });
    expect((await merge(from.id, into.id)).status).toBe(200);
    await expect(
      pool.query(`insert into membership (account_id, actor_id, role) values ($1, $2, 'editor')`, [
        account.id,
        from.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'actor_merged_check' });
  });
});
