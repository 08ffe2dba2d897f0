import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PUBLICATION_STATES,
  TIMELINESS,
  WORK_STATUSES,
  isInitiativeListedFor,
  timelinessOf,
  addMonths,
  type Person,
  type PublicationState,
  type WorkStatus,
} from '@samhandling/domain';
import type { InitiativeList } from '@samhandling/contract';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import {
  cast,
  draft,
  filed,
  move,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const list = async (client: TestClient, query = '') => {
  const { status, body } = await client.get<InitiativeList>(`/initiatives?limit=100${query}`);
  expect(status).toBe(200);
  return { ...body, titles: body.items.map(({ title }) => title) };
};
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

/** An initiative of an actor in each state, straight into the table. */
async function inEveryState(actorId: string) {
  const ids = new Map<PublicationState, string>();
  for (const state of PUBLICATION_STATES) {
    const { rows } = await test.database.pool.query(
      `insert into initiative (owner_actor_id, title, summary, description, work_status, publication_state,
        contact_email, web_address, reference_number, perspective_codes, agenda_goals)
       values ($1, $2, '', '', 'ongoing', $3, '', '', '', '{}', '{}') returning id`,
      [actorId, `I läget ${state}`, state],
    );
    ids.set(state, rows[0].id);
  }
  return ids;
}

describe('The list of initiatives', () => {
  it('shows each caller what the policy lets it read, and counts no more', async () => {
    const { id: actorId } = await seedActor(test);
    const ids = await inEveryState(actorId);
    const memberships = [{ actorId, role: 'editor' as const }];
    const callers: [TestClient, Person | null][] = [[test.visitor, null]];
    for (const options of [
      { memberships },
      { memberships: [{ actorId: people.otherActorId, role: 'administrator' as const }] },
      { regionRole: 'coordinator' as const },
      { regionRole: 'councillor' as const },
      { regionRole: 'administrator' as const },
    ]) {
      const account = await seedAccount(test, options);
      callers.push([
        await test.as(account),
        { accountId: account.id, regionRole: null, memberships: [], ...options },
      ]);
    }
    for (const [client, person] of callers) {
      const readable = [...ids].filter(([publicationState]) =>
        isInitiativeListedFor(person, { ownerActorId: actorId, publicationState }),
      );
      const { items, total, publishedTotal } = await list(client, `&actor=${actorId}`);
      expect(items.map(({ id }) => id).sort()).toEqual(readable.map(([, id]) => id).sort());
      expect(total).toBe(readable.length);
      // A page says of these only that they carry out the strategy, whoever reads it.
      expect(publishedTotal).toBe(1);
      for (const [state, id] of ids) {
        const isReadable = readable.some(([, readableId]) => readableId === id);
        const isOpen = isReadable || state === 'archived';
        expect((await client.get(`/initiatives/${id}`)).status).toBe(isOpen ? 200 : 404);
        const asked = await list(client, `&actor=${actorId}&publication=${state}`);
        expect(asked.total).toBe(isReadable ? 1 : 0);
      }
    }
  });

  it('finds by words, endings and misspellings, but no draft', async () => {
    await published(people, { title: 'Skidspår i fjällbyarna' });
    await draft(people, { title: 'Skidspår som ingen får se' });
    for (const q of ['skidspåren', 'fjällby', 'skidspåår']) {
      const { titles } = await list(people.visitor, `&q=${encodeURIComponent(q)}`);
      expect(titles).toEqual(['Skidspår i fjällbyarna']);
    }
    const ranked = await list(
      people.visitor,
      `&sort=relevance&q=${encodeURIComponent('skidspår')}`,
    );
    expect(ranked.titles).toEqual(['Skidspår i fjällbyarna']);
  });

  it('is filtered by what initiatives serve, where they are and who takes part', async () => {
    const { id: partnerId } = await seedActor(test, { type: 'university' });
    const { id } = await published(people, {
      title: 'Filtreras fram',
      actions: [{ code: 't10', isPrimary: true }],
      municipalityCodes: ['2584'],
      partners: [{ actorId: partnerId, role: 'Forskar' }],
      workStatus: 'paused',
    });
    const matching = [
      'area=transporter',
      'section=transporter-omstallning-mot-mer-hallbart-resande',
      'action=t10',
      'effectGoal=k-e1&municipality=2584',
      'municipality=2580,2584',
      `actor=${partnerId}`,
      'actorType=civil_society&workStatus=paused',
      'timeliness=recent&workStatus=paused',
    ];
    for (const query of matching)
      expect((await list(people.visitor, `&${query}`)).items.map((row) => row.id)).toEqual([id]);
    const missing = [
      'area=innovation',
      'action=t11',
      'municipality=2505',
      'actorType=university',
      'workStatus=idea',
      'timeliness=overdue',
    ];
    for (const query of missing)
      expect((await list(people.visitor, `&${query}`)).items.map((row) => row.id)).not.toContain(
        id,
      );
    const [row] = (await list(people.visitor, '&action=t10')).items;
    expect(row).toMatchObject({
      partnerCount: 1,
      actionCount: 1,
      primaryAction: { code: 't10', areaCode: 'transporter' },
      municipalities: [{ code: '2584', name: 'Kiruna' }],
      effectGoals: [{ code: 'k-e1' }],
    });
  });

  it('is filtered by perspective, goal of Agenda 2030 and area of specialisation: any of each, all of them', async () => {
    const { id: actorId } = await seedActor(test);
    const account = await seedAccount(test, { memberships: [{ actorId, role: 'editor' }] });
    const mine = { ...people, actorId, editor: await test.as(account) };
    await published(mine, {
      title: 'Unga i rymden',
      perspectiveCodes: ['perspektiv-barn-och-unga', 'perspektiv-arktis'],
      agendaGoals: [4, 13],
      specialisationCodes: ['fokus-rymd'],
    });
    await published(mine, {
      title: 'Unga i skogen',
      perspectiveCodes: ['perspektiv-barn-och-unga'],
      agendaGoals: [15],
      specialisationCodes: ['fokus-grona-naringar'],
    });
    await published(mine, { title: 'Varken eller', perspectiveCodes: [], agendaGoals: [] });
    const found = async (query: string) =>
      (await list(people.visitor, `&actor=${actorId}&sort=title&${query}`)).titles;
    const both = ['Unga i rymden', 'Unga i skogen'];
    expect(await found('perspective=perspektiv-barn-och-unga')).toEqual(both);
    expect(await found('perspective=perspektiv-arktis,perspektiv-jamstalldhet')).toEqual([both[0]]);
    expect(await found('agendaGoal=13,15')).toEqual(both);
    expect(await found('agendaGoal=1')).toEqual([]);
    expect(await found('specialisation=fokus-grona-naringar')).toEqual([both[1]]);
    expect(await found('perspective=perspektiv-barn-och-unga&agendaGoal=4')).toEqual([both[0]]);
    expect(await found('agendaGoal=4&specialisation=fokus-grona-naringar')).toEqual([]);
    for (const number of ['0', '18', '1e1', ' 4'])
      expect((await people.visitor.get(`/initiatives?agendaGoal=${number}`)).status).toBe(400);
  });

  it('is sorted by every declared key, å ä ö last', async () => {
    const actor = await cast(test);
    for (const title of ['Öppna dörrar', 'Apelsin', 'Ängar', 'Zebra', 'Åkrar'])
      await published(actor, { title });
    const [first] = (await list(actor.visitor, `&actor=${actor.actorId}`)).items;
    await filed(actor, first?.id ?? '');
    const titles = async (sort: string) =>
      (await list(actor.visitor, `&actor=${actor.actorId}&sort=${sort}`)).titles;
    expect(await titles('title')).toEqual(['Apelsin', 'Zebra', 'Åkrar', 'Ängar', 'Öppna dörrar']);
    expect(await titles('-title')).toEqual(['Öppna dörrar', 'Ängar', 'Åkrar', 'Zebra', 'Apelsin']);
    expect((await titles('-lastReport'))[0]).toBe(first?.title);
    expect((await titles('lastReport')).at(-1)).toBe(first?.title);
    for (const sort of ['updated', '-updated', 'owner', '-owner', 'relevance'])
      expect(await titles(sort)).toHaveLength(5);
    expect((await actor.visitor.get('/initiatives?sort=title;drop')).status).toBe(400);
  });

  it('is paged without gaps', async () => {
    const page = async (number: number) =>
      (await people.visitor.get<InitiativeList>(`/initiatives?limit=2&page=${number}&sort=title`))
        .body;
    const [first, second] = [await page(1), await page(2)];
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    expect(second.total).toBe(first.total);
    const beyond = await page(5000);
    expect([beyond.items, beyond.total]).toEqual([[], first.total]);
  });

  it('says of timeliness what the domain says, on both sides of every limit', async () => {
    const { id: actorId } = await seedActor(test);
    const expected = new Map<string, string>();
    const silent = [0, 6, 9].flatMap((months) =>
      [-1, 0, 1].map((days) => shift(addMonths(today, -months), days)),
    );
    for (const workStatus of WORK_STATUSES) {
      for (const day of silent.filter((date) => date <= today)) {
        const { rows } = await test.database.pool.query(
          `insert into initiative (owner_actor_id, title, summary, description, work_status, publication_state,
            contact_email, web_address, reference_number, perspective_codes, agenda_goals, published_at)
           values ($1, 'T', '', '', $2, 'published', '', '', '', '{}', '{}', $3::timestamptz) returning id`,
          [actorId, workStatus, `${day}T12:00:00Z`],
        );
        const facts = {
          workStatus: workStatus as WorkStatus,
          publicationState: 'published' as const,
          publishedOn: day,
          lastReportOn: null,
          today,
        };
        expected.set(rows[0].id, timelinessOf(facts).timeliness);
      }
    }
    for (const word of TIMELINESS) {
      const { items } = await list(people.visitor, `&actor=${actorId}&timeliness=${word}`);
      const wanted = [...expected]
        .filter(([, timeliness]) => timeliness === word)
        .map(([id]) => id);
      expect(items.map(({ id }) => id).sort()).toEqual(wanted.sort());
      expect(items.every(({ timeliness }) => timeliness === word)).toBe(true);
    }
  });

  it('offers related initiatives that are published', async () => {
    const actions = [{ code: 'i19', isPrimary: true }];
    const first = await published(people, { title: 'Den ena', actions });
    const second = await published(people, { title: 'Den andra', actions });
    await submitted(people, { title: 'Ännu inte', actions });
    const { body } = await people.visitor.get<{ related: { id: string }[] }>(
      `/initiatives/${first.id}`,
    );
    expect(body.related.map(({ id }) => id)).toEqual([second.id]);
    await move(people.coordinator, second, 'archiving');
    const after = await people.visitor.get<{ related: unknown[] }>(`/initiatives/${first.id}`);
    expect(after.body.related).toEqual([]);
  });
});

function shift(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
