import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageMap, CoverageMatrix } from '@samhandling/contract';
import { readPublic, rowOf, serving } from './coverage-fixtures.ts';
import {
  castOwners,
  dayBefore,
  monthsAgo,
  onDay,
  publishedPlan,
  save,
  today,
  type Owners,
} from './dated-initiative-fixtures.ts';
import { acceptPartners, contribution, move } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let owners: Owners;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
});
afterAll(() => test.close());

/** Ongoing work for the action: nine months without a report do not pass, so that it stays active. */
const activeFor = (code: string) => ({ ...serving(code), workStatus: 'ongoing' as const });

const mapOn = (day: string, filter: string) =>
  readPublic<CoverageMap>(test, `/coverage?${filter}&asOf=${day}`);
const matrixOn = (columns: string, day: string) =>
  readPublic<CoverageMatrix>(test, `/coverage/matrix?columns=${columns}&asOf=${day}`);

async function mergeIntoCompany(id: string): Promise<void> {
  const { people, company } = owners;
  const { body: actor } = await people.coordinator.get<{ version: number }>(`/actors/${id}`);
  const { status } = await people.coordinator.post(
    `/actors/${id}/merge`,
    { intoActorId: company },
    { version: actor.version },
  );
  expect(status).toBe(200);
}

/** What the coverage of the day says of what serves the action. */
async function toldOf(code: string, day: string) {
  const { company, people } = owners;
  const isOf = async (actor: string) =>
    (await mapOn(day, `q=${code}&actor=${actor}`)).matching.actions === 1;
  const { matching } = await mapOn(day, `q=${code}`);
  const kinds = rowOf(await matrixOn('actorType', day), code)?.cells;
  return {
    places: rowOf(await matrixOn('municipality', day), code)?.cells,
    kinds,
    isOfCompany: await isOf(company),
    isOfPartner: await isOf(people.otherActorId),
    withoutEffect: matching.withoutExpectedEffect,
  };
}

describe('The coverage of an earlier day', () => {
  const first = {
    ...activeFor('t04'),
    municipalityCodes: ['2521'],
    endsOn: '2030-12-31',
    contributions: [contribution()],
  };
  const PUBLISHED = monthsAgo(8);
  const MOVED = monthsAgo(7);
  const ENDED = monthsAgo(6);
  const HANDED_OVER = monthsAgo(5);
  const JOINED = monthsAgo(4);
  const UNSAID = monthsAgo(3);
  const RELINKED = monthsAgo(2);
  let id: string;

  beforeAll(async () => {
    const { association, company, people } = owners;
    ({ id } = await onDay(test, PUBLISHED, () => publishedPlan(owners, first)));
    const moved = { ...first, municipalityCodes: ['2580', '2584'] };
    await onDay(test, MOVED, () => save(owners, id, association, moved));
    const ended = { ...moved, endsOn: '2029-06-30' };
    await onDay(test, ENDED, () => save(owners, id, association, ended));
    await onDay(test, HANDED_OVER, () => save(owners, id, company, ended));
    const joined = { ...ended, partners: [{ actorId: people.otherActorId, role: 'Deltar' }] };
    await onDay(test, JOINED, async () => {
      await save(owners, id, company, joined);
      await acceptPartners(owners.people, id);
    });
    const unsaid = { ...joined, contributions: [] };
    await onDay(test, UNSAID, () => save(owners, id, company, unsaid));
    await onDay(test, RELINKED, () =>
      save(owners, id, company, { ...unsaid, ...activeFor('t05') }),
    );
  });

  const asPublished = {
    places: { 2521: 1 },
    kinds: { civil_society: 1 },
    isOfCompany: false,
    isOfPartner: false,
    withoutEffect: 0,
  };
  const asMoved = { ...asPublished, places: { 2580: 1, 2584: 1 } };
  const asHandedOver = { ...asMoved, kinds: { company: 1 }, isOfCompany: true };
  const asJoined = { ...asHandedOver, isOfPartner: true };
  const asUnsaid = { ...asJoined, withoutEffect: 1 };
  const gone = {
    places: {},
    kinds: {},
    isOfCompany: false,
    isOfPartner: false,
    withoutEffect: 0,
  };

  it.each([
    ['its places, until the day they were changed', PUBLISHED, dayBefore(MOVED), asPublished],
    ['its new places from that day', MOVED, dayBefore(ENDED), asMoved],
    ['its owner, until the day it was handed over', ENDED, dayBefore(HANDED_OVER), asMoved],
    ['its new owner from that day', HANDED_OVER, dayBefore(JOINED), asHandedOver],
    ['its partner from the day it joined', JOINED, dayBefore(UNSAID), asJoined],
    ['that it expects nothing, from that day', UNSAID, dayBefore(RELINKED), asUnsaid],
    ['another action from the day of the change', RELINKED, today, gone],
  ])('tells of an initiative %s', async (_what, from, until, told) => {
    expect(await toldOf('t04', from)).toEqual(told);
    expect(await toldOf('t04', until)).toEqual(told);
  });

  it('tells of the action that is served since', async () => {
    const columns = async (day: string) => rowOf(await matrixOn('municipality', day), 't05')?.total;
    expect([await columns(dayBefore(RELINKED)), await columns(RELINKED)]).toEqual([0, 1]);
  });

  it('has the end of each day, which nothing else tells', async () => {
    const { rows } = await test.database.pool.query<{ day: string; ends: string }>(
      `select at::date::text as day, ends_on::text as ends from dated_initiative
       where initiative_id = $1 order by at`,
      [id],
    );
    expect(rows.map(({ day, ends }) => [day, ends])).toEqual([
      [PUBLISHED, '2030-12-31'],
      [MOVED, '2030-12-31'],
      ...[ENDED, HANDED_OVER, JOINED, UNSAID, RELINKED].map((day) => [day, '2029-06-30']),
    ]);
  });

  it('says from which day on this is kept, where the day is before that', async () => {
    const longAgo = dayBefore(PUBLISHED);
    expect(await mapOn(longAgo, '')).toMatchObject({ linksKnownFrom: PUBLISHED });
    expect(await matrixOn('municipality', longAgo)).toMatchObject({ linksKnownFrom: PUBLISHED });
    expect(await mapOn(PUBLISHED, '')).toMatchObject({ linksKnownFrom: null });
    expect(await readPublic(test, '/coverage')).toMatchObject({ linksKnownFrom: null });
    expect(await readPublic(test, '/coverage/matrix')).toMatchObject({ linksKnownFrom: null });
  });
});

describe('An initiative that was public before anything was kept', () => {
  it('is told of as it was when that began', async () => {
    const { id } = await onDay(test, monthsAgo(5), () =>
      publishedPlan(owners, { ...activeFor('t06'), municipalityCodes: ['2521'] }),
    );
    await test.database.pool.query('update initiative set published_at = $2 where id = $1', [
      id,
      `${monthsAgo(8)}T12:00:00Z`,
    ]);
    await onDay(test, monthsAgo(3), () =>
      save(owners, id, owners.association, { ...activeFor('t06'), municipalityCodes: ['2580'] }),
    );
    const placesOn = async (day: string) =>
      rowOf(await matrixOn('municipality', day), 't06')?.cells;
    expect(await placesOn(monthsAgo(7))).toEqual({ 2521: 1 });
    expect(await placesOn(monthsAgo(4))).toEqual({ 2521: 1 });
    expect(await placesOn(monthsAgo(3))).toEqual({ 2580: 1 });
  });

  it('is still told of on days before it was archived', async () => {
    const initiative = await onDay(test, monthsAgo(5), () =>
      publishedPlan(owners, { ...activeFor('t07'), municipalityCodes: ['2521'] }),
    );
    await onDay(test, monthsAgo(1), () => move(owners.people.coordinator, initiative, 'archiving'));
    const totalOn = async (day: string) => rowOf(await matrixOn('municipality', day), 't07')?.total;
    expect([await totalOn(monthsAgo(5)), await totalOn(monthsAgo(1))]).toEqual([1, 0]);
  });
});

describe('An actor that was merged into another', () => {
  it('is the other one in the past, too', async () => {
    const others = await castOwners(test);
    const partners = [
      { actorId: others.company, role: 'Deltar' },
      { actorId: owners.company, role: 'Betalar' },
    ];
    await onDay(test, monthsAgo(5), () => publishedPlan(others, { ...activeFor('t08'), partners }));
    await onDay(test, monthsAgo(3), () => mergeIntoCompany(others.company));
    const ofCompany = await toldOf('t08', monthsAgo(4));
    expect([ofCompany.kinds, ofCompany.isOfCompany]).toEqual([{ civil_society: 1 }, true]);
    await onDay(test, monthsAgo(2), () => mergeIntoCompany(others.association));
    expect(await toldOf('t08', monthsAgo(4))).toMatchObject({
      kinds: { company: 1 },
      isOfCompany: true,
    });
  });
});
