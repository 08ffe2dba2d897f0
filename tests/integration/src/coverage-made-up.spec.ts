import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ActionPage,
  CoverageMap,
  CoverageMatrix,
  InitiativePage,
} from '@samhandling/contract';
import {
  isActive,
  isSilent,
  MUNICIPALITY_WORK,
  municipalityWork,
  sitesOf,
} from '@samhandling/domain';
import { readPublic, rowOf } from './coverage-fixtures.ts';
import {
  makeUpInitiatives,
  monthsAgo,
  MUNICIPALITIES,
  pulseOn,
  today,
  type MadeUp,
} from './made-up-initiatives.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let initiatives: MadeUp[];
let codes: string[];
beforeAll(async () => {
  test = await openTestApp();
  const { items } = await readPublic<ActionPage>(test, '/actions?limit=100');
  codes = items.map(({ code }) => code);
  initiatives = await makeUpInitiatives(test, codes.slice(0, 40), 2030);
});
afterAll(() => test.close());

/** The made up initiatives that serve the action and were published, as they were on the day. */
const servingOn = (action: string, day: string) =>
  publicOn(day).filter((one) => one.action === action);
const publicOn = (day: string) =>
  initiatives.flatMap((initiative) => {
    const pulse = pulseOn(initiative, day);
    return pulse ? [{ ...initiative, ...pulse }] : [];
  });

type Placed = ReturnType<typeof publicOn>[number];
const isOnSiteIn = (code: string) => (one: Placed) => sitesOf(one).includes(code);
const isForCounty = ({ placeScope }: Placed) => placeScope === 'county';

/** By municipality, without those that have none: as the answers of the API. */
function countBySite(some: readonly Placed[]): Record<string, number> {
  const counts = MUNICIPALITIES.map(
    (code) => [code, some.filter(isOnSiteIn(code)).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

describe('Of made up initiatives in every combination', () => {
  it('each action reaches what the domain says', async () => {
    const { items } = await readPublic<ActionPage>(test, '/actions?limit=100');
    const told = items.map(({ code, coverage: { reach }, activeCount, initiativeCount }) => [
      code,
      reach.sites,
      reach.municipalities,
      reach.countyWide,
      reach.crossBorder,
      activeCount,
      initiativeCount,
    ]);
    const expected = codes.map((code) => {
      const all = servingOn(code, today);
      const active = all.filter(isActive);
      const sites = countBySite(active);
      const crossBorder = active.filter(({ placeScope }) => placeScope === 'cross_border');
      return [
        code,
        sites,
        Object.keys(sites).length,
        active.filter(isForCounty).length,
        crossBorder.length,
        active.length,
        all.length,
      ];
    });
    expect(told).toEqual(expected);
  });

  it('each action has in each municipality what the domain says', async () => {
    const places = new Set<string | null>();
    for (const municipality of MUNICIPALITIES) {
      const { items } = await readPublic<ActionPage>(
        test,
        `/actions?limit=100&municipality=${municipality}`,
      );
      const told = items.map(
        ({ code, coverage: { place, reach }, activeCount, initiativeCount }) => {
          places.add(place);
          return [code, place, activeCount, initiativeCount, reach.countyWide];
        },
      );
      const expected = codes.map((code) => {
        const all = servingOn(code, today);
        const onSite = all.filter(isOnSiteIn(municipality));
        const countyWide = all.filter(isActive).filter(isForCounty).length;
        return [
          code,
          municipalityWork(municipality, all),
          onSite.filter(isActive).length,
          onSite.length,
          countyWide,
        ];
      });
      expect([municipality, told]).toEqual([municipality, expected]);
    }
    expect(places).toEqual(new Set(MUNICIPALITY_WORK));
  });

  it('the lists of what is active and what is silent in each municipality are the same', async () => {
    for (const municipality of MUNICIPALITIES) {
      const totalOf = async (timeliness: string) =>
        (
          await readPublic<InitiativePage>(
            test,
            `/initiatives?limit=1&municipality=${municipality}&workStatus=ongoing&timeliness=${timeliness}`,
          )
        ).total;
      const onSite = publicOn(today).filter(isOnSiteIn(municipality));
      expect([municipality, await totalOf('recent,due'), await totalOf('overdue')]).toEqual([
        municipality,
        onSite.filter(isActive).length,
        onSite.filter(isSilent).length,
      ]);
    }
  });

  it.each([
    ['today', today],
    ['a month ago', monthsAgo(1)],
    ['three months ago', monthsAgo(3)],
    ['eight months ago', monthsAgo(8)],
    ['two years ago', monthsAgo(24)],
  ])('each action had in each municipality what the domain says of %s', async (_when, day) => {
    for (const municipality of MUNICIPALITIES) {
      const { areas } = await readPublic<CoverageMap>(
        test,
        `/coverage?municipality=${municipality}&asOf=${day}`,
      );
      const tiles = areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions));
      expect([municipality, tiles.map(({ code, place, active }) => [code, place, active])]).toEqual(
        [
          municipality,
          codes.map((code) => {
            const all = servingOn(code, day);
            const active = all.filter(isActive).filter(isOnSiteIn(municipality));
            return [code, municipalityWork(municipality, all), active.length];
          }),
        ],
      );
    }
  });

  it.each([
    ['today', ''],
    ['an earlier day', `&asOf=${monthsAgo(3)}`],
  ])(
    'the matrix by municipality counts those that are active and on site, of %s',
    async (_when, asOf) => {
      const day = asOf ? monthsAgo(3) : today;
      const matrix = await readPublic<CoverageMatrix>(
        test,
        `/coverage/matrix?columns=municipality${asOf}`,
      );
      const active = publicOn(day).filter(isActive);
      expect(matrix.totals).toEqual(countBySite(active));
      for (const code of codes) {
        const some = active.filter(({ action }) => action === code);
        expect(rowOf(matrix, code)).toMatchObject({
          cells: countBySite(some),
          countyWide: some.filter(isForCounty).length,
          total: some.length,
        });
      }
    },
  );
});
