import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EffectGoal, Indicator, InitiativeBody } from '@samhandling/contract';
import { seedActor } from '@samhandling/api/testing';
import { readPublic } from './coverage-fixtures.ts';
import {
  cast,
  contribution,
  draft,
  filed,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { breakAt, keep } from './observation-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

type Changes = NonNullable<Parameters<typeof contribution>[0]>;

/** To the inhabitants, of whom the strategy wants 260 000 in 2030 and counts 251 295 in 2017. */
const inhabitants = (value: string, changes: Changes = {}) =>
  contribution({
    effectGoalCode: 'l-e1',
    indicatorCode: 'l-e1-1',
    measureCode: 'l-e1-1-invanare',
    unit: 'persons',
    expected: [{ sex: null, birth: null, value }],
    byYear: 2030,
    ...changes,
  });
/** To new companies, of which the strategy wants 1 700 in each year. */
const companies = (value: string, changes: Changes = {}) =>
  inhabitants(value, {
    effectGoalCode: 'i-e1',
    indicatorCode: 'i-e1-1',
    measureCode: 'i-e1-1-nya-foretag',
    unit: 'companies',
    ...changes,
  });
const statedEffect = (one: InitiativeBody['contributions'][number], changes = {}) =>
  published(people, { contributions: [one], ...changes });
const targetOf = async (code: string, query = '', index = 0) => {
  const { measures } = await readPublic<Indicator>(test, `/indicators/${code}${query}`);
  const [target] = measures.flatMap(({ targets }) => targets).slice(index);
  if (!target) throw new Error(`${code} has no target`);
  return target;
};

describe('What remains to a target, and the effects that initiatives have stated', () => {
  it('shows only the gap where no initiative states an effect', async () => {
    const { gap, claims } = await targetOf('l-e1-1');
    expect(gap).toEqual({
      value: '8705',
      reason: null,
      unit: 'persons',
      direction: 'increase',
      latest: '251295',
      latestPeriod: '2017',
      goal: '260000',
      isPreliminary: false,
    });
    expect(claims).toEqual({
      range: null,
      initiatives: 0,
      year: null,
      byConfidence: { high: '0', medium: '0', low: '0' },
      withoutConfidence: '0',
      accepted: '0',
      quotes: [],
      notAdded: [],
    });
  });

  it('adds each initiative once, whoever takes part, in a range by confidence', async () => {
    const partners = await Promise.all([seedActor(test), seedActor(test), seedActor(test)]);
    await statedEffect(inhabitants('40', { confidence: 'high' }), {
      partners: partners.map(({ id }) => ({ actorId: id, role: 'Med' })),
    });
    await statedEffect(inhabitants('25', { byYear: 2028 }));
    await statedEffect(inhabitants('7.5', { confidence: 'low' }));
    await draft(people, { contributions: [inhabitants('1000')] });
    await submitted(people, { contributions: [inhabitants('1000')] });
    const { claims } = await targetOf('l-e1-1');
    expect(claims.range).toEqual({ low: '40', middle: '65', high: '72.5' });
    expect([claims.initiatives, claims.year]).toEqual([3, 2030]);
    expect(claims.byConfidence).toEqual({ high: '40', medium: '25', low: '7.5' });
    expect(claims.withoutConfidence).toBe('0');
    expect(claims.notAdded).toEqual([]);
    // Each is quoted with its own size, year and sureness.
    expect(
      claims.quotes.map(({ year, value, confidence, initiatives }) => [
        year,
        value,
        confidence,
        initiatives,
      ]),
    ).toEqual([
      [2028, '25', 'medium', 1],
      [2030, '40', 'high', 1],
      [2030, '7.5', 'low', 1],
    ]);
  });

  it('counts what cannot be added, by why', async () => {
    await statedEffect(inhabitants('10', { byYear: 2035 }));
    await statedEffect(inhabitants('10', { direction: 'decrease' }));
    await statedEffect(inhabitants('10', { expected: [], unit: null }));
    await statedEffect(inhabitants('10'), { workStatus: 'cancelled' });
    await statedEffect(inhabitants('10', { byYear: 2016 }));
    const { claims } = await targetOf('l-e1-1');
    expect(claims.notAdded).toEqual(
      [
        'only_direction',
        'other_direction',
        'already_due',
        'after_target_year',
        'work_cancelled',
      ].map((reason) => ({ reason, contributions: 1 })),
    );
    expect(claims.range?.high).toBe('72.5');
  });

  it('moves with a new value, which has in it what was due by then', async () => {
    await keep(test, { measure: 'l-e1-1-invanare', period: '2028', value: '258000' });
    const { gap, claims, assessment } = await targetOf('l-e1-1');
    expect([gap.value, gap.latestPeriod]).toEqual(['2000', '2028']);
    // 251 295 + 8 705 × 11/13 = 258 660.7692
    expect(assessment.state).toBe('behind');
    expect(claims.range).toEqual({ low: '40', middle: '40', high: '47.5' });
    expect(claims.notAdded).toContainEqual({ reason: 'already_due', contributions: 2 });
  });

  it('is shown as it was known on a day, before a value came and before it was revised', async () => {
    const kept = { measure: 'l-e2-1-bostader', period: '2023' };
    await keep(test, { ...kept, value: '1400', recordedAt: '2024-03-01T10:00:00Z' });
    await keep(test, { ...kept, value: '1500', revision: 2, recordedAt: '2024-06-01T10:00:00Z' });
    const told = async (query: string) => {
      const { assessment, gap } = await targetOf('l-e2-1', query);
      return [assessment.reason ?? assessment.state, gap.value];
    };
    expect(await told('?knownOn=2024-02-29')).toEqual(['only_baseline', '356']);
    expect(await told('?knownOn=2024-03-01')).toEqual(['below', '100']);
    expect(await told('')).toEqual(['reached', '0']);
    // Withdrawn by the source: what is missing is never used.
    await keep(test, { ...kept, value: null, revision: 3 });
    expect(await told('')).toEqual(['only_baseline', '356']);
  });

  it('says a level that is met across a break, and does not judge the way', async () => {
    await breakAt(test, 'i-e2-1-export', '2020');
    await keep(test, { measure: 'i-e2-1-export', period: '2022', value: '20' });
    expect((await targetOf('i-e2-1')).assessment).toMatchObject({ reason: 'series_break' });
    const yesterday = await targetOf('i-e2-1', '?knownOn=2020-01-01');
    expect(yesterday.assessment).toMatchObject({ reason: 'only_baseline' });
    await keep(test, { measure: 'i-e2-1-export', period: '2024', value: '23' });
    expect((await targetOf('i-e2-1')).assessment).toMatchObject({ state: 'reached' });
  });

  it('adds nothing to a target that is a share, and counts it', async () => {
    const own = (sex: 'women' | null) =>
      contribution({
        effectGoalCode: 'i-e4',
        indicatorCode: 'i-e4-1',
        measureCode: 'i-e4-1-kvinnor',
        expected: [{ sex, birth: null, value: '1' }],
      });
    await statedEffect(own('women'));
    await statedEffect(own(null));
    const { claims } = await targetOf('i-e4-1');
    expect([claims.range, claims.notAdded]).toEqual([
      null,
      [{ reason: 'never_added', contributions: 2 }],
    ]);
  });
});

describe('Effects stated beside a target of each year', () => {
  it('are quoted and counted, and never added: some may be yearly, some in all', async () => {
    await statedEffect(companies('40', { confidence: 'high', byYear: 2029 }));
    await statedEffect(companies('25', { byYear: 2028 }));
    const { gap, claims } = await targetOf('i-e1-1');
    // What that one year lacked.
    expect([gap.value, gap.latestPeriod, gap.goal]).toEqual(['216', '2016', '1700']);
    expect([claims.range, claims.initiatives, claims.year]).toEqual([null, 0, null]);
    expect(claims.byConfidence).toEqual({ high: '0', medium: '0', low: '0' });
    expect(claims.notAdded).toEqual([{ reason: 'never_added', contributions: 2 }]);
    expect(claims.quotes.map(({ year, value, confidence }) => [year, value, confidence])).toEqual([
      [2028, '25', 'medium'],
      [2029, '40', 'high'],
    ]);
  });
});

describe('Who the work for an effect goal reaches', () => {
  it('is told by sex and birth where said, perspective and municipality', async () => {
    const work = async () => (await readPublic<EffectGoal>(test, '/effect-goals/k-e1')).work;
    expect((await work()).reach).toEqual({
      sexes: { women: 0, men: 0, notSaid: 0 },
      births: { sweden: 0, abroad: 0, notSaid: 0 },
    });
    const part = (sex: 'women' | 'men' | null, birth: 'abroad' | null = null) => ({
      sex,
      birth,
      value: '0.2',
    });
    const both = await statedEffect(
      contribution({ expected: [part('women', 'abroad'), part('men')] }),
    );
    await statedEffect(contribution({ expected: [part(null)] }), {
      placeScope: 'county',
      municipalityCodes: [],
      perspectiveCodes: [],
    });
    await statedEffect(contribution({ expected: [] }));
    await filed(people, both.id, {
      observedEffects: [
        {
          contributionId: both.contributions[0]?.id ?? '',
          sex: 'women',
          birth: 'sweden',
          value: '0.1',
          unit: 'percent',
          note: '',
          evidenceUrl: null,
          confidence: 'high',
        },
      ],
    });
    const { reach, countyWide, municipalities, aspects, unsized, unsplit } = await work();
    expect(reach).toEqual({
      sexes: { women: 1, men: 1, notSaid: 1 },
      births: { sweden: 1, abroad: 1, notSaid: 1 },
    });
    expect({ countyWide, unsized, unsplit }).toEqual({ countyWide: 1, unsized: 1, unsplit: 1 });
    const reached = municipalities.filter(({ initiatives }) => initiatives > 0);
    expect(reached.map(({ name }) => name)).toEqual(['Pajala']);
    expect(aspects.find(({ code }) => code === 'perspektiv-hela-lanet')).toMatchObject({
      initiatives: 2,
    });
  });
});
