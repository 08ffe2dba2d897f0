import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActionPage, CoverageMap } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { actionCodes, own, publishedBy, readPublic, serving } from './coverage-fixtures.ts';
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
    // The kind of actor is asked of the work: every action stays.
    expect(await actionCodes(test, 'actorType=company&area=innovation')).toHaveLength(19);
    expect(await actionCodes(test, `actor=${id}`)).toEqual([]);
    await own(test, people, { actorId: id, action: 'i06' });
    expect(await summary()).toMatchObject({ owned: 1, claimed: 1, withoutOwner: 17 });
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
    expect(await actionCodes(test, 'q=xyzzyplugh')).toEqual([]);
  });

  it('finds what the site’s own search finds: everyday words, synonyms, English and short codes', async () => {
    for (const [q, code] of [
      ['laddstolpar', 't07'],
      ['flyktingar', 'k12'],
      ['cycling', 't10'],
      ['l9', 'l09'],
    ] as const) {
      expect(await actionCodes(test, `q=${q}`)).toContain(code);
    }
    expect((await actionCodes(test, 'q=laddstolpar')).length).toBeLessThan(12);
  });

  it('keeps all actions where only some work is looked at, and tells of that work', async () => {
    const company = await seedActor(test, { type: 'company' });
    await published(people, serving('k10', 'k11'));
    await publishedBy(test, people, company.id, {
      ...serving('k11'),
      partners: [{ actorId: people.otherActorId, role: 'Lånar ut lokaler' }],
    });
    const rowsOf = async (selection: string) => {
      const { items } = await readPublic<ActionPage>(test, `/actions?limit=100&${selection}`);
      const counted = items.filter(({ initiativeCount }) => initiativeCount > 0);
      return [
        items.length,
        counted.map(({ code, initiativeCount, coverage }) => [
          code,
          initiativeCount,
          coverage.reach.actorTypes,
        ]),
      ];
    };
    expect(await rowsOf('actorType=company&area=kompetens')).toEqual([
      26,
      [['k11', 1, ['company']]],
    ]);
    expect(await rowsOf('actorType=company,civil_society&area=kompetens')).toEqual([
      26,
      [
        ['k10', 1, ['civil_society']],
        ['k11', 2, ['company', 'civil_society']],
      ],
    ]);
    expect((await map('?actorType=company')).initiatives).toBe(1);
    // Of one actor: the actions that it works on, as the leader or as a partner.
    expect(await rowsOf(`actor=${people.otherActorId}`)).toEqual([1, [['k11', 1, ['company']]]]);
    expect((await map(`?actor=${people.otherActorId}`)).initiatives).toBe(1);
  });

  it('sorts by gap, thinness, initiatives and latest report, and pages through all', async () => {
    const actions = await readPublic<ActionPage>(test, '/actions?sort=gap&limit=100');
    const first = actions.items.map(({ coverage }) => coverage.gaps[0]?.kind);
    expect(first.indexOf('only_claimed')).toBeGreaterThan(first.lastIndexOf('no_owner'));
    const byThinness = await readPublic<ActionPage>(test, '/actions?sort=thin&limit=100');
    const thinness = byThinness.items.map(({ coverage }) =>
      coverage.activity === 'ongoing' ? coverage.thin.length : Infinity,
    );
    expect(thinness).toEqual(thinness.toSorted((a, b) => b - a));
    expect(thinness.filter(Number.isFinite).length).toBeGreaterThan(1);
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
    for (const query of [
      '?gap=nothing',
      '?municipality=25',
      '?place=here',
      '?thin=nothing',
      '?depth=0',
      '?theme=x',
      '?actor=1',
    ]) {
      expect((await test.visitor.get(`/coverage${query}`)).status).toBe(400);
    }
  });
});
