import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionPage, CoverageMap } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { actionCodes, own, readPublic, serving } from './coverage-fixtures.ts';
import { cast, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const map = (query = '') => readPublic<CoverageMap>(test, `/coverage${query}`);

describe('The coverage', () => {
  it('follows the ownership: nobody, claimed, owned', async () => {
    const { id } = await seedActor(test, { type: 'company' });
    const summary = async () => (await map('?area=innovation')).matching;
    const before = await summary();
    expect(before).toMatchObject({ actions: 19, owned: 0, claimed: 0, withoutOwner: 19 });
    await own(test, people, { actorId: id, action: 'i05', isConfirmed: false });
    expect(await summary()).toMatchObject({ claimed: 1, withoutOwner: 18 });
    expect(await actionCodes(test, 'gap=only_claimed&area=innovation')).toEqual(['i05']);
    expect(await actionCodes(test, 'actorType=company&area=innovation')).toEqual([]);
    await own(test, people, { actorId: id, action: 'i06' });
    expect(await summary()).toMatchObject({ owned: 1, claimed: 1, withoutOwner: 17 });
    expect(await actionCodes(test, 'actorType=company&area=innovation')).toEqual(['i06']);
    expect(await actionCodes(test, `actor=${id}`)).toEqual(['i06']);
    expect(await actionCodes(test, 'ownership=owned,claimed&area=innovation')).toEqual([
      'i05',
      'i06',
    ]);
  });

  it('keeps every tile in its place and says which match', async () => {
    const { areas, summary, matching } = await map('?section=livsmiljo-beratta-om-norrbotten');
    const tiles = areas.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions));
    expect([tiles.length, summary.actions, matching.actions]).toEqual([95, 95, 2]);
    expect(tiles.filter(({ isMatch }) => isMatch).map(({ code }) => code)).toEqual(['l01', 'l02']);
  });

  it('finds words inflected, and misspelt', async () => {
    for (const q of ['mobiltäckning', 'mobiltackningn', 'L09']) {
      expect(await actionCodes(test, `q=${encodeURIComponent(q)}`)).toContain('l09');
    }
    expect(await actionCodes(test, 'q=kvantdator')).toEqual([]);
  });

  it('reaches a municipality by its name, its owner and by work for the whole county', async () => {
    await published(people, {
      ...serving('k10', 'k11'),
      municipalityCodes: ['2521'],
    });
    await published(people, {
      ...serving('k12'),
      placeScope: 'county',
      municipalityCodes: [],
    });
    expect(await actionCodes(test, 'municipality=2521&area=kompetens')).toEqual([
      'k10',
      'k11',
      'k12',
    ]);
    expect(await actionCodes(test, 'municipality=2505&area=kompetens')).toEqual(['k12']);
    const { rows } = await test.database.pool.query(
      `select id from actor where municipality_code = '2505' and type = 'municipality'`,
    );
    await own(test, people, { actorId: rows[0].id, action: 'k13' });
    expect(await actionCodes(test, 'municipality=2505&area=kompetens')).toEqual(['k12', 'k13']);
  });

  it('sorts by gap, initiatives and latest report, and pages through all', async () => {
    const actions = await readPublic<ActionPage>(test, '/actions?sort=gap&limit=100');
    const first = actions.items.map(({ coverage }) => coverage.gaps[0]?.kind);
    expect(first.indexOf('only_claimed')).toBeGreaterThan(first.lastIndexOf('no_owner'));
    const counts = (
      await readPublic<ActionPage>(test, '/actions?sort=-initiatives&limit=100')
    ).items.map(({ initiativeCount }) => initiativeCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const dates = (
      await readPublic<ActionPage>(test, '/actions?sort=-lastReport&limit=100')
    ).items.map(({ lastReportOn }) => lastReportOn ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map((page) =>
        readPublic<ActionPage>(test, `/actions?sort=-order&page=${page}`),
      ),
    );
    const paged = pages.flatMap(({ items }) => items.map(({ code }) => code));
    expect([paged.length, paged[0], paged.at(-1)]).toEqual([95, 'i19', 'l01']);
  });

  it('refuses a filter it does not know', async () => {
    for (const query of ['?gap=nothing', '?municipality=25', '?theme=x', '?actor=1']) {
      expect((await test.visitor.get(`/coverage${query}`)).status).toBe(400);
    }
  });
});
