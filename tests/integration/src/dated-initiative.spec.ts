import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InitiativeBody } from '@samhandling/contract';
import { serving } from './coverage-fixtures.ts';
import {
  castOwners,
  countDated,
  publishedPlan,
  save,
  type Owners,
} from './dated-initiative-fixtures.ts';
import {
  acceptPartners,
  contribution,
  draft,
  filed,
  move,
  submitted,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let owners: Owners;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
});
afterAll(() => test.close());

/** How many dated rows of the initiative the work leaves. */
async function rowsLeftBy(id: string, work: () => Promise<unknown>): Promise<number> {
  const before = await countDated(test, id);
  await work();
  return (await countDated(test, id)) - before;
}

/** Runs the statements in one transaction, as the application does. */
async function inTransaction(...statements: readonly (readonly [string, ...unknown[]])[]) {
  const client = await test.database.pool.connect();
  try {
    await client.query('begin');
    for (const [statement, ...values] of statements) await client.query(statement, values);
    await client.query('commit');
  } finally {
    client.release();
  }
}

describe('A change of what coverage counts', () => {
  const effect = contribution();
  const first: Partial<InitiativeBody> = {
    ...serving('t04', 't05'),
    municipalityCodes: ['2521', '2580'],
    contributions: [effect],
    agendaGoals: [9],
  };
  let id: string;
  beforeAll(async () => {
    ({ id } = await publishedPlan(owners, first));
  });

  it.each([
    ['of places', { municipalityCodes: ['2580', '2584'] }],
    ['of where it is for', { placeScope: 'county', municipalityCodes: [] }],
    ['of actions', serving('t04', 't06', 't07')],
    ['of which action is the primary one', serving('t05', 't04')],
    ['of the first day', { startsOn: '2026-02-01' }],
    ['of the last day', { endsOn: '2029-01-01' }],
    ['of perspectives', { perspectiveCodes: ['perspektiv-barn-och-unga'] }],
    ['of goals of the Agenda', { agendaGoals: [9, 11] }],
    ['of what it expects', { contributions: [effect, contribution()] }],
  ] as const)('%s leaves one row, and one when it is taken back', async (_what, change) => {
    const body = { ...first, ...change } as Partial<InitiativeBody>;
    const changed = () => save(owners, id, owners.association, body);
    const takenBack = () => save(owners, id, owners.association, first);
    expect([await rowsLeftBy(id, changed), await rowsLeftBy(id, takenBack)]).toEqual([1, 1]);
  });

  it('of all at once leaves a row for what holds at once, and one for what the coordinator accepted', async () => {
    const all: Partial<InitiativeBody> = {
      ...first,
      ...serving('t08'),
      municipalityCodes: ['2584'],
      endsOn: '2031-01-01',
      contributions: [],
    };
    expect(await rowsLeftBy(id, () => save(owners, id, owners.association, all))).toBe(2);
    expect(await rowsLeftBy(id, () => save(owners, id, owners.association, first))).toBe(2);
  });

  it('of the owner or of a partner leaves one row', async () => {
    const partners = [{ actorId: owners.people.otherActorId, role: 'Deltar' }];
    const { association, company } = owners;
    expect(await rowsLeftBy(id, () => save(owners, id, company, first))).toBe(1);
    expect(await rowsLeftBy(id, () => save(owners, id, association, first))).toBe(1);
    const joined = { ...first, partners };
    // Who is asked has not joined yet.
    expect(await rowsLeftBy(id, () => save(owners, id, association, joined))).toBe(0);
    expect(await rowsLeftBy(id, () => acceptPartners(owners.people, id))).toBe(1);
    expect(await rowsLeftBy(id, () => save(owners, id, association, first))).toBe(1);
  });

  it('of a review leaves one row', async () => {
    const address = `/initiatives/${id}/contributions/${effect.id}/questioning`;
    const { body } = await owners.editor.get<{
      contributions: { id: string; version: number }[];
    }>(`/initiatives/${id}`);
    const version = body.contributions.find((one) => one.id === effect.id)?.version ?? 1;
    const left = await rowsLeftBy(id, async () => {
      const { status } = await owners.people.coordinator.post(
        address,
        { question: 'Hur många?' },
        { version },
      );
      expect(status).toBe(200);
    });
    expect(left).toBe(1);
  });

  it('that one transaction makes in parts leaves one row, and none if it ends as it began', async () => {
    const places = 'update initiative set place_scope = $2 where id = $1';
    const named = 'insert into initiative_municipality values ($1, $2)';
    const unnamed =
      'delete from initiative_municipality where initiative_id = $1 and municipality_code = $2';
    const parts = () =>
      inTransaction([places, id, 'cross_border'], [named, id, '2514'], [named, id, '2583']);
    expect(await rowsLeftBy(id, parts)).toBe(1);
    const thereAndBack = () => inTransaction([unnamed, id, '2514'], [named, id, '2514']);
    expect(await rowsLeftBy(id, thereAndBack)).toBe(0);
  });
});

describe('No dated row is left', () => {
  it('by a draft, nor by one that is submitted; publishing leaves the first', async () => {
    const { id } = await draft(owners.people, serving('t09'));
    expect(await countDated(test, id)).toBe(0);
    const sent = await submitted(owners.people, serving('t09'));
    expect(await countDated(test, sent.id)).toBe(0);
    await move(owners.people.coordinator, sent, 'publication');
    expect(await countDated(test, sent.id)).toBe(1);
  });

  it('by saving the same, by other texts, by a report and by archiving', async () => {
    const body = { ...serving('t09'), contributions: [contribution()] };
    const { id } = await publishedPlan(owners, body);
    const { association, editor, people } = owners;
    const left = await rowsLeftBy(id, async () => {
      await save(owners, id, association, body);
      await save(owners, id, association, { ...body, title: 'Ett annat namn', funding: [] });
      await filed(people, id);
      const { body: now } = await editor.get<{ id: string; version: number }>(`/initiatives/${id}`);
      await move(people.coordinator, now, 'archiving');
    });
    expect(left).toBe(0);
  });

  it('by a merge of its owner and its partners: they are the same under another name', async () => {
    const others = await castOwners(test);
    const partners = [
      { actorId: owners.company, role: 'Deltar' },
      { actorId: others.company, role: 'Betalar' },
    ];
    const { id } = await publishedPlan(others, { ...serving('t10'), partners });
    const { coordinator } = owners.people;
    const merged = (from: string) => async () => {
      const { body } = await coordinator.get<{ version: number }>(`/actors/${from}`);
      const into = { intoActorId: owners.company };
      const { status } = await coordinator.post(`/actors/${from}/merge`, into, body);
      expect(status).toBe(200);
    };
    expect(await rowsLeftBy(id, merged(others.company))).toBe(0);
    expect(await rowsLeftBy(id, merged(others.association))).toBe(0);
  });

  it('unfinished: nothing is kept of which initiatives a transaction touched', async () => {
    const { rowCount } = await test.database.pool.query('select from touched_initiative');
    expect(rowCount).toBe(0);
  });
});

/** Whether a transaction waits for the lock of dated rows. */
async function isWaiting(): Promise<boolean> {
  const { rowCount } = await test.database.pool.query(
    `select from pg_locks where locktype = 'advisory' and not granted
       and classid = hashtext('samhandling.dated_initiative')::bigint & 4294967295
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rowCount === 1;
}

describe('Two transactions that change the same initiative', () => {
  it('leave a last row that has what both did', async () => {
    const { id } = await publishedPlan(owners, { ...serving('t11'), municipalityCodes: ['2521'] });
    const pool = test.database.pool;
    const [one, other] = [await pool.connect(), await pool.connect()];
    const places = `insert into initiative_municipality values ('${id}', '2580')`;
    const partners = `insert into initiative_partner values
      ('${id}', '${owners.company}', 'Deltar', 1, 'accepted')`;
    try {
      for (const client of [one, other]) await client.query('begin');
      await one.query(places);
      await other.query(partners);
      await one.query('set constraints all immediate');
      let isEnded = false;
      const ended = other.query('commit').then(() => (isEnded = true));
      while (!isEnded && !(await isWaiting())) await setTimeout(10);
      expect(isEnded).toBe(false);
      await one.query('commit');
      await ended;
    } finally {
      one.release();
      other.release();
    }
    const { rows } = await pool.query<{ places: string[]; partners: string[] }>(
      `select municipality_codes as places, partner_actor_ids as partners from dated_initiative
       where initiative_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(rows).toEqual([{ places: ['2521', '2580'], partners: [owners.company] }]);
  });
});
