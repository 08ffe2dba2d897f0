import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AspectList, Municipality, MunicipalityList, Problem } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { own, readPublic, serving } from './coverage-fixtures.ts';
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
import { filed, move, published } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

const PAJALA = '2521';
const LULEA = '2580';

const CHILDREN = 'perspektiv-barn-och-unga';
const EQUALITY = 'perspektiv-jamstalldhet';

const PUBLISHED = monthsAgo(9);
const BEGUN = monthsAgo(6);
const MOVED = monthsAgo(4);

let test: PlatformTest;
let owners: Owners;
beforeAll(async () => {
  test = await openTestApp();
  owners = await castOwners(test);
  const first = {
    ...serving('t04'),
    municipalityCodes: [PAJALA],
    perspectiveCodes: [CHILDREN],
    endsOn: monthsAgo(-3),
  };
  const { id } = await onDay(test, PUBLISHED, () => publishedPlan(owners, first));
  await onDay(test, BEGUN, () => filed(owners.people, id, { workStatus: 'ongoing' }));
  await onDay(test, MOVED, () =>
    save(owners, id, owners.association, {
      ...first,
      workStatus: 'ongoing',
      municipalityCodes: [LULEA],
      perspectiveCodes: [EQUALITY],
    }),
  );
});
afterAll(() => test.close());

const municipalityOn = (code: string, day: string) =>
  readPublic<Municipality>(test, `/municipalities/${code}?asOf=${day}`);
const listOn = (day: string) => readPublic<MunicipalityList>(test, `/municipalities?asOf=${day}`);
const aspectsOn = (day: string) => readPublic<AspectList>(test, `/aspects?asOf=${day}`);

async function toldOf(day: string) {
  const { items } = await listOn(day);
  const { items: aspects } = await aspectsOn(day);
  const here = await municipalityOn('pajala', day);
  return {
    places: items.flatMap(({ code, places }) => (places.on_site > 0 ? [code] : [])),
    here: [here.places.on_site, here.onSite.active, here.onSite.endsSoon, here.endsNext.length],
    perspectives: aspects.flatMap(({ kind, code, initiatives, active, municipalities, actions }) =>
      kind === 'perspective' && initiatives > 0 ? [[code, active, municipalities, actions]] : [],
    ),
  };
}

describe('The municipalities and the perspectives of an earlier day', () => {
  it.each([
    [
      'nothing before it was published',
      dayBefore(PUBLISHED),
      dayBefore(PUBLISHED),
      { places: [], here: [0, 0, 0, 0], perspectives: [] },
    ],
    [
      'planned work only, until it was begun',
      PUBLISHED,
      dayBefore(BEGUN),
      { places: [], here: [0, 0, 0, 0], perspectives: [[CHILDREN, 0, 0, 0]] },
    ],
    [
      'active work from that day',
      BEGUN,
      dayBefore(MOVED),
      { places: [PAJALA], here: [1, 1, 1, 1], perspectives: [[CHILDREN, 1, 1, 1]] },
    ],
    [
      'where it is and what it is for since, from the day of the change',
      MOVED,
      today,
      { places: [LULEA], here: [0, 0, 0, 0], perspectives: [[EQUALITY, 1, 1, 1]] },
    ],
  ])('have %s', async (_what, from, until, told) => {
    expect(await toldOf(from)).toEqual(told);
    expect(await toldOf(until)).toEqual(told);
  });

  it('name no work that was archived since, though they count it', async () => {
    const body = { ...serving('t06'), municipalityCodes: [PAJALA], endsOn: monthsAgo(-4) };
    const initiative = await onDay(test, BEGUN, () => published(owners.people, body));
    await onDay(test, monthsAgo(2), () => move(owners.people.coordinator, initiative, 'archiving'));
    const { onSite, endsNext } = await municipalityOn('pajala', monthsAgo(3));
    expect([onSite.endsSoon, endsNext]).toEqual([1, []]);
  });

  it('have what was owned then', async () => {
    const { id: actorId } = await seedActor(test);
    await test.database.pool.query('update actor set municipality_code = $2 where id = $1', [
      actorId,
      PAJALA,
    ]);
    await own(test, owners.people, { actorId, action: 't01' });
    const ownedOn = async (day: string) => {
      const { owns, nobodyUnowned } = await municipalityOn('pajala', day);
      return { owns: owns.map(({ code }) => code), nobodyUnowned };
    };
    const { nobodyUnowned } = await ownedOn(today);
    expect(await ownedOn(dayBefore(today))).toEqual({
      owns: [],
      nobodyUnowned: nobodyUnowned + 1,
    });
    expect(await ownedOn(today)).toEqual({ owns: ['t01'], nobodyUnowned });
  });

  it('say which day they are of, and from which day links are kept', async () => {
    const reads = [listOn, aspectsOn, (day: string) => municipalityOn('lulea', day)];
    for (const read of reads) {
      const days = async (day: string) => {
        const { asOf, linksKnownFrom } = await read(day);
        return { asOf, linksKnownFrom };
      };
      const longAgo = dayBefore(PUBLISHED);
      expect(await days(longAgo)).toEqual({ asOf: longAgo, linksKnownFrom: PUBLISHED });
      expect(await days(MOVED)).toEqual({ asOf: MOVED, linksKnownFrom: null });
    }
  });

  it.each(['/municipalities', '/municipalities/lulea', '/aspects'])(
    'of a day to come are refused: %s',
    async (path) => {
      const { status, body } = await test.visitor.get<Problem>(`${path}?asOf=2999-01-01`);
      expect([status, body.errors?.[0]?.field]).toEqual([400, '/asOf']);
    },
  );
});
