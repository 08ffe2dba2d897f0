import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContributionPage, Indicator, IndicatorRow } from '@samhandling/contract';
import { readPublic } from './coverage-fixtures.ts';
import { cast, contribution, draft, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const indicator = (code: string) => readPublic<Indicator>(test, `/indicators/${code}`);

/** A later value of the county, for all, as the region would keep it. */
async function observe(measure: string, period: string, value: string, revision = 1) {
  await test.database.pool.query(
    `insert into observation (series_id, period, value, as_written, source, origin, revision)
     select series.id, $2, $3::numeric, $3::text, 'SCB', 'source', $4 from series
       join measure on measure.id = series.measure_id
     where measure.code = $1 and series.place_code = '25' and sex is null and birth is null`,
    [measure, period, value, revision],
  );
}

describe('The indicators', () => {
  it('are twenty-four, each with what can be said of its targets', async () => {
    const { items } = await readPublic<{ items: IndicatorRow[] }>(test, '/indicators');
    expect(items).toHaveLength(24);
    // Inhabitants, and the shares of women and men among all and among the young: each pair is one fact.
    expect(items[0]?.states).toHaveLength(3);
    expect((await test.visitor.get('/indicators/x')).status).toBe(404);
  });

  it('show county beside nation, by sex, with each figure as the strategy writes it', async () => {
    const { measures } = await indicator('l-e1-1');
    expect(measures.map(({ code }) => code)).toEqual([
      'l-e1-1-invanare',
      'l-e1-1-konsfordelning',
      'l-e1-1-konsfordelning-unga',
    ]);
    const [inhabitants, , young] = measures;
    expect(inhabitants?.series.map(({ placeCode, placeName }) => [placeCode, placeName])).toEqual([
      ['25', 'Norrbotten'],
      ['00', 'Riket'],
    ]);
    expect(inhabitants?.series[0]?.observations).toEqual([
      expect.objectContaining({
        period: '2017',
        value: '251295',
        asWritten: '251 295',
        isBaseline: true,
      }),
    ]);
    expect(young?.breakdowns).toEqual({ sex: true, birth: false });
    expect(
      young?.series.find(({ sex, placeCode }) => sex === 'women' && placeCode === '00'),
    ).toMatchObject({
      ageGroup: '17–24 år',
      observations: [{ value: '47.82', asWritten: '47,82 %' }],
    });
    // The shares of women and men add to 100, so they are judged once.
    expect(young?.targets.map(({ kind, sex }) => [kind, sex])).toEqual([
      ['on_par_with_nation', 'women'],
    ]);
  });

  it('say that a change is one, with its sign and its year', async () => {
    const { measures } = await indicator('l-e3-2');
    expect(measures[0]?.targets[0]).toMatchObject({
      kind: 'change_against_base',
      value: '-70',
      baseYear: 2010,
      direction: 'decrease',
    });
  });

  it('never call a baseline alone behind, and judge a later value', async () => {
    const assessment = async () => (await indicator('l-e2-1')).measures[0]?.targets[0]?.assessment;
    expect(await assessment()).toMatchObject({
      state: 'cannot_be_judged',
      reason: 'only_baseline',
    });
    await observe('l-e2-1-bostader', '2023', '1100');
    // A target of each year: that year by itself, whichever way it went.
    expect(await assessment()).toMatchObject({ state: 'below', reason: null });
    // A revised figure stands in place of the one before it.
    await observe('l-e2-1-bostader', '2023', '1600', 2);
    expect(await assessment()).toMatchObject({ state: 'reached' });
    const series = (await indicator('l-e2-1')).measures[0]?.series[0];
    expect(series?.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2016', '1144'],
      ['2023', '1600'],
    ]);
  });

  it('say how the county stands, so that the page computes nothing', async () => {
    await observe('l-e2-1-bostader', '2016', '1140.5');
    const [measure] = (await indicator('l-e2-1')).measures;
    const [county] = measure?.series ?? [];
    expect(county).toMatchObject({
      place: 'county',
      baseline: { period: '2016', value: '1144', isPreliminary: false, isBaseline: true },
      latest: { period: '2023', value: '1600', isPreliminary: false, isBaseline: false },
      distance: null,
    });
    expect(county?.observations.map(({ value, isSuperseded }) => [value, isSuperseded])).toEqual([
      ['1144', true],
      ['1140.5', false],
      ['1600', false],
    ]);
    expect(measure?.standing).toMatchObject({ change: '456', breakPeriod: null, yardstick: null });
    expect(measure?.targets[0]).toMatchObject({ level: measure?.targets[0]?.value, isMet: true });
  });

  it('say where a change against a base year leads to', async () => {
    const level = async () => (await indicator('l-e3-2')).measures[0]?.targets[0]?.level;
    expect(await level()).toBeNull();
    const [measure] = (await indicator('l-e3-2')).measures;
    await observe(measure?.code ?? '', '2010', '900.7');
    expect(await level()).toBe('270.21');
  });
});

describe('Contributions to an indicator', () => {
  it('are added where they may be, each initiative once, and counted where not', async () => {
    const before = await indicator('l-e1-1');
    expect([before.contributionCount, before.sums, before.notSummed]).toEqual([0, [], []]);
    const persons = (value: string | null, change = {}) =>
      contribution({
        effectGoalCode: 'l-e1',
        indicatorCode: 'l-e1-1',
        measureCode: 'l-e1-1-invanare',
        unit: 'persons',
        expected: value === null ? [] : [{ sex: null, birth: null, value }],
        ...change,
      });
    await draft(people, { contributions: [persons('5')] });
    expect(await indicator('l-e1-1')).toEqual(before);
    await published(people, {
      contributions: [persons('20')],
      partners: [{ actorId: people.otherActorId, role: 'Med' }],
    });
    await published(people, {
      contributions: [persons('15', { confidence: 'high' }), persons('1', { byYear: 2030 })],
    });
    await published(people, { contributions: [persons(null)] });
    const after = await indicator('l-e1-1');
    expect([after.contributionCount, after.initiativeCount]).toEqual([4, 3]);
    expect(
      after.sums.map(({ total, initiatives, year, byConfidence }) => [
        total,
        initiatives,
        year,
        byConfidence,
      ]),
    ).toEqual([
      ['35', 2, 2028, { high: '15', medium: '20', low: '0' }],
      ['1', 1, 2030, { high: '0', medium: '1', low: '0' }],
    ]);
    expect(after.notSummed).toEqual([
      { kind: 'expected', reason: 'only_direction', contributions: 1 },
    ]);
    const list = await readPublic<ContributionPage>(
      test,
      '/indicators/l-e1-1/contributions?limit=3',
    );
    expect([list.total, list.items.length]).toEqual([4, 3]);
    expect(JSON.stringify([after, list])).not.toContain('hemlig.brevlada');
    expect((await test.visitor.get('/indicators/x/contributions')).status).toBe(404);
  });

  it('of a target of each year are counted and never added: some may be yearly, some in all', async () => {
    for (const value of ['20', '15']) {
      await published(people, {
        contributions: [
          contribution({
            effectGoalCode: 'l-e2',
            indicatorCode: 'l-e2-1',
            measureCode: 'l-e2-1-bostader',
            unit: 'dwellings',
            expected: [{ sex: null, birth: null, value }],
          }),
        ],
      });
    }
    const { contributionCount, sums, notSummed } = await indicator('l-e2-1');
    expect([contributionCount, sums]).toEqual([2, []]);
    expect(notSummed).toEqual([{ kind: 'expected', reason: 'never_added', contributions: 2 }]);
  });

  it('of a share are marked and never added', async () => {
    for (const value of ['0.2', '0.15']) {
      await published(people, {
        contributions: [contribution({ expected: [{ sex: null, birth: null, value }] })],
      });
    }
    const { sums, notSummed } = await indicator('k-e1-1');
    expect(sums).toEqual([]);
    expect(notSummed).toContainEqual({
      kind: 'expected',
      reason: 'never_added',
      contributions: 2,
    });
  });
});
