import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Contribution,
  ContributionPage,
  Desk,
  HistoryEntry,
  Initiative,
  InitiativeBody,
  Problem,
} from '@samhandling/contract';
import { seedAccount, type TestClient } from '@samhandling/api/testing';
import { readPublic } from './coverage-fixtures.ts';
import {
  acceptChange,
  cast,
  completeBody,
  contribution,
  draft,
  filed,
  move,
  published,
  storedInitiative,
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

const QUESTION = 'Hur många av dem hade fått arbete ändå?';
type Review = { initiative: Initiative; id: string; version?: number };

const ask = (
  client: TestClient,
  { initiative, id, version }: Review,
  transition: string,
  body?: object,
) =>
  client.post<Contribution>(
    `/initiatives/${initiative.id}/contributions/${id}/${transition}`,
    body,
    {
      version: version ?? 1,
    },
  );
async function takeTransition(review: Review, name: string, body?: object): Promise<Contribution> {
  const answer = await ask(people.coordinator, review, name, body);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}
async function reviewed(changes: Partial<InitiativeBody> = {}): Promise<Review> {
  const initiative = await published(people, changes);
  return { initiative, id: initiative.contributions[0]?.id ?? '' };
}
const seen = async (client: TestClient, { initiative, id }: Review) => {
  const { body } = await client.get<Initiative>(`/initiatives/${initiative.id}`);
  return body.contributions.find((one) => one.id === id) as Contribution;
};
/** The owner saves the initiative with its contribution as it is, but for the changes. */
async function save({ initiative, id }: Review, changes: object, rest = {}): Promise<Initiative> {
  const { body: now } = await people.editor.get<Initiative>(`/initiatives/${initiative.id}`);
  const answer = await people.editor.put<Initiative>(
    `/initiatives/${initiative.id}`,
    completeBody(people.actorId, { contributions: [contribution({ id, ...changes })], ...rest }),
    { version: now.version },
  );
  expect(answer).toMatchObject({ status: 200 });
  return acceptChange(people, answer.body);
}
const deskKinds = async (client: TestClient, { id }: Review) => {
  const { body } = await client.get<Desk>('/desk?limit=100');
  return body.groups.flatMap(({ items }) => items).filter((item) => item.contribution?.id === id);
};

describe('What would have happened anyway, and what the expectation builds on', () => {
  it('are said by the owner and read by everybody', async () => {
    const said = {
      counterfactual: 'Hälften hade fått arbete ändå.',
      evidenceUrl: 'https://example.org/utvardering',
    };
    const review = await reviewed({ contributions: [contribution(said)] });
    expect(await seen(people.visitor, review)).toMatchObject(said);
    expect(await seen(people.editor, review)).toMatchObject({ review: { state: 'open' } });
  });

  it('need not be said, and are bounded', async () => {
    const { counterfactual, evidenceUrl, ...least } = contribution();
    expect([counterfactual, evidenceUrl]).toEqual(['', null]);
    const post = (one: object) =>
      people.editor.post('/initiatives', {
        ...completeBody(people.actorId),
        contributions: [one],
      });
    expect((await post(least)).status).toBe(201);
    expect((await post(contribution({ counterfactual: 'x'.repeat(1001) }))).status).toBe(400);
    expect((await post(contribution({ evidenceUrl: 'javascript:alert(1)' }))).status).toBe(400);
  });

  it('stand in a filed report as they were', async () => {
    const review = await reviewed({ contributions: [contribution({ counterfactual: 'Först' })] });
    const report = await filed(people, review.initiative.id);
    await save(review, { counterfactual: 'Sedan' });
    const { body } = await people.visitor.get(`/reports/${report.id}`);
    expect(body).toMatchObject({ contributions: [{ counterfactual: 'Först' }] });
  });

  it('are empty in a report that was filed before they could be said', async () => {
    const { initiative } = await reviewed();
    const { id } = await filed(people, initiative.id);
    const { rows } = await test.database.pool.query<{ id: string }>(
      `insert into status_report (initiative_id, state, work_status, done, achieved, deviations,
        next_steps, filed_at, snapshot)
      select initiative_id, state, work_status, done, achieved, deviations, next_steps, filed_at,
        jsonb_set(snapshot, '{contributions,0}',
          (snapshot #> '{contributions,0}') - 'counterfactual' - 'evidenceUrl')
      from status_report where id = $1 returning id`,
      [id],
    );
    const report = { id: String(rows[0]?.id) };
    const { status, body } = await people.visitor.get(`/reports/${report.id}`);
    expect([status, body]).toMatchObject([
      200,
      { contributions: [{ counterfactual: '', evidenceUrl: null }] },
    ]);
  });
});

describe('The review of a contribution', () => {
  it('asks, is answered by a change, and ends in a mark that everybody sees', async () => {
    const review = await reviewed();
    const questioned = await takeTransition(review, 'questioning', { question: QUESTION });
    expect(questioned).toMatchObject({
      isAccepted: false,
      version: 2,
      review: { state: 'questioned', question: QUESTION },
      abilities: { question: false, accept: true, reopen: true },
    });
    expect(await seen(people.editor, review)).toMatchObject({
      review: { question: QUESTION },
      abilities: { question: false, accept: false, reopen: false },
    });
    expect(await deskKinds(people.editor, review)).toMatchObject([
      { kind: 'contribution_questioned', note: QUESTION, initiative: { id: review.initiative.id } },
      { kind: 'contribution_split_missing' },
    ]);

    await save(review, { counterfactual: 'Hälften hade fått arbete ändå.' });
    expect(await seen(people.coordinator, review)).toMatchObject({
      version: 3,
      review: { state: 'answered', question: QUESTION },
    });
    expect(await deskKinds(people.coordinator, review)).toMatchObject([
      { kind: 'contribution_answered', note: QUESTION },
    ]);

    await takeTransition({ ...review, version: 3 }, 'acceptance');
    expect(await deskKinds(people.coordinator, review)).toEqual([]);
    expect(await seen(people.visitor, review)).toMatchObject({ isAccepted: true, review: null });
    const { items } = await readPublic<ContributionPage>(
      test,
      '/indicators/k-e1-1/contributions?limit=100',
    );
    expect(items.find(({ id }) => id === review.id)).toMatchObject({ isAccepted: true });
  });

  it('is kept when anything else is saved, and begins again when the contribution is', async () => {
    const review = await reviewed();
    await takeTransition(review, 'acceptance');
    await save(review, {}, { title: 'Bygdens nya mobilkarta' });
    expect(await seen(people.coordinator, review)).toMatchObject({
      version: 2,
      review: { state: 'accepted' },
    });
    await save(review, { expected: [{ sex: 'women', birth: null, value: '0.3' }] });
    expect(await seen(people.coordinator, review)).toMatchObject({
      isAccepted: false,
      version: 3,
      review: { state: 'open', question: null },
    });
  });

  it('can be withdrawn, both a question and an acceptance', async () => {
    const review = await reviewed();
    await takeTransition(review, 'questioning', { question: QUESTION });
    const open = await takeTransition({ ...review, version: 2 }, 'reopening');
    expect(open).toMatchObject({ review: { state: 'open', question: null } });
    await takeTransition({ ...review, version: 3 }, 'acceptance');
    expect(await takeTransition({ ...review, version: 4 }, 'reopening')).toMatchObject({
      isAccepted: false,
    });
  });

  it('is between the owner and the coordinators', async () => {
    const review = await reviewed();
    await takeTransition(review, 'questioning', { question: QUESTION });
    const paths = [
      `/initiatives/${review.initiative.id}`,
      `/initiatives/${review.initiative.id}/history`,
      '/indicators/k-e1-1',
      '/indicators/k-e1-1/contributions',
      '/effect-goals/k-e1',
      '/effect-goals/k-e1/initiatives',
      '/desk?limit=100',
    ];
    for (const client of [
      people.visitor,
      people.otherEditor,
      people.councillor,
      people.administrator,
    ]) {
      for (const path of paths) {
        const told = JSON.stringify((await client.get(path)).body);
        expect([path, told.includes(QUESTION), told.includes('questioned')]).toEqual([
          path,
          false,
          false,
        ]);
      }
    }
    for (const client of [people.editor, people.coordinator]) {
      const { body } = await client.get(`/initiatives/${review.initiative.id}`);
      expect(JSON.stringify(body)).toContain(QUESTION);
    }
  });

  it('is written to the history; everybody may read that it was accepted', async () => {
    const review = await reviewed();
    await takeTransition(review, 'questioning', { question: QUESTION });
    await save(review, { mechanism: 'Fler kan arbeta hemma.' });
    await takeTransition({ ...review, version: 3 }, 'acceptance');
    const told = async (client: TestClient) => {
      const path = `/initiatives/${review.initiative.id}/history`;
      const { body } = await client.get<{ items: HistoryEntry[] }>(path);
      return body.items
        .filter(({ event }) => event.startsWith('contribution.'))
        .map(({ event, reason }) => [event, reason]);
    };
    expect(await told(people.editor)).toEqual([
      ['contribution.accepted', null],
      ['contribution.answered', null],
      ['contribution.questioned', QUESTION],
    ]);
    expect(await told(people.visitor)).toEqual([['contribution.accepted', null]]);
  });

  it('refuses what its state does not allow, and changes nothing then', async () => {
    const review = await reviewed();
    const waiting = await submitted(people);
    const unpublished = { initiative: waiting, id: waiting.contributions[0]?.id ?? '' };
    const gone = { initiative: review.initiative, id: unpublished.id };
    const before = await storedInitiative(test, review.initiative.id);
    const question = { question: QUESTION };
    const refusals = [
      [await ask(people.coordinator, review, 'reopening'), 409],
      [await ask(people.coordinator, unpublished, 'questioning', question), 409],
      [await ask(people.coordinator, gone, 'acceptance'), 404],
      [await ask(people.coordinator, { ...review, version: 7 }, 'acceptance'), 412],
      [await ask(people.coordinator, review, 'questioning', { question: ' ' }), 400],
      [await ask(people.editor, review, 'acceptance'), 403],
    ] as const;
    expect(refusals.map(([{ status }]) => status)).toEqual(refusals.map(([, status]) => status));
    expect(refusals[3]?.[0].body).toMatchObject({ code: 'version.stale', currentVersion: 1 });
    expect(await storedInitiative(test, review.initiative.id)).toBe(before);
    const archived = await move(people.coordinator, review.initiative, 'archiving');
    expect(
      (await ask(people.coordinator, { ...review, initiative: archived }, 'acceptance')).status,
    ).toBe(409);
  });

  it('is done once when two coordinators review at the same time', async () => {
    const review = await reviewed();
    const other = await test.as(await seedAccount(test, { regionRole: 'coordinator' }));
    const answers = await Promise.all([
      ask(people.coordinator, review, 'acceptance'),
      ask(other, review, 'questioning', { question: QUESTION }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('A split that the measure has', () => {
  it('is asked of the owner while the work goes on, until one part is said', async () => {
    const total = contribution({ expected: [{ sex: null, birth: null, value: '0.2' }] });
    const review = await reviewed({ contributions: [total] });
    expect(await seen(people.visitor, review)).toMatchObject({ missingSplits: ['sex', 'birth'] });
    expect(await deskKinds(people.editor, review)).toMatchObject([
      { kind: 'contribution_split_missing', contribution: { missingSplits: ['sex', 'birth'] } },
    ]);
    await save(review, { expected: [{ sex: 'women', birth: 'abroad', value: '0.2' }] });
    expect(await deskKinds(people.editor, review)).toEqual([]);
    const cancelled = await reviewed({ contributions: [contribution()], workStatus: 'cancelled' });
    expect(await deskKinds(people.editor, cancelled)).toEqual([]);
  });

  it('is not asked where the measure has none, nor of a direction', async () => {
    const review = await reviewed({
      contributions: [
        contribution({ expected: [] }),
        contribution({
          effectGoalCode: 'l-e2',
          indicatorCode: 'l-e2-1',
          measureCode: 'l-e2-1-bostader',
          unit: 'dwellings',
          expected: [{ sex: null, birth: null, value: '40' }],
        }),
      ],
    });
    expect(review.initiative.contributions.map(({ missingSplits }) => missingSplits)).toEqual([
      [],
      [],
    ]);
  });
});

describe('A unit that does not fit', () => {
  it('is refused with the units that do, also before a measure is chosen', async () => {
    const refused = async (changes: Parameters<typeof contribution>[0]) => {
      const body = completeBody(people.actorId, { contributions: [contribution(changes)] });
      const answer = await people.editor.post<Problem>('/initiatives', body);
      return [answer.status, answer.body.code, answer.body.errors?.[0]];
    };
    const inhabitants = {
      effectGoalCode: 'l-e1',
      indicatorCode: 'l-e1-1',
      measureCode: null,
      expected: [],
    };
    expect(await refused({ unit: 'persons' })).toEqual([
      422,
      'contribution.unit_differs',
      {
        field: '/contributions/0/unit',
        code: 'contribution.unit_differs',
        params: { units: 'percent' },
      },
    ]);
    expect(await refused({ ...inhabitants, unit: 'tonnes' })).toEqual([
      422,
      'contribution.unit_differs',
      {
        field: '/contributions/0/unit',
        code: 'contribution.unit_differs',
        params: { units: 'persons,percent' },
      },
    ]);
    await draft(people, { contributions: [contribution({ ...inhabitants, unit: 'persons' })] });
  });
});
