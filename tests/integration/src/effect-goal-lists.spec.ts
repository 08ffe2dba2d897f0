import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContributorPage, EffectGoal, InitiativePage } from '@samhandling/contract';
import { addMonths, stockholmDate } from '@samhandling/domain';
import { readPublic, serving } from './coverage-fixtures.ts';
import { cast, contribution, published, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const effectGoal = (code: string) => readPublic<EffectGoal>(test, `/effect-goals/${code}`);
const contributors = (code: string, query = '') =>
  readPublic<ContributorPage>(test, `/effect-goals/${code}/initiatives${query}`);
const exportOf = async (code: string, cookie?: string) => {
  const answer = await fetch(`${test.origin}/api/v1/effect-goals/${code}/export`, {
    headers: cookie ? { cookie } : {},
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
};
/** To the goal itself: no indicator of it fits. */
const toEffectGoal = (effectGoalCode: string) =>
  contribution({
    effectGoalCode,
    indicatorCode: null,
    measureCode: null,
    unit: null,
    expected: [],
  });

describe('The numbers and lists of an effect goal', () => {
  it('list as many initiatives as they count, on every page and behind every number', async () => {
    const stated = (value: string | null, sex: 'women' | null = null) =>
      contribution({
        effectGoalCode: 'k-e2',
        indicatorCode: 'k-e2-1',
        measureCode: 'k-e2-1-privat',
        expected: value === null ? [] : [{ sex, birth: null, value }],
      });
    const soon = addMonths(stockholmDate(new Date()), 6);
    const past = addMonths(stockholmDate(new Date()), -1);
    await published(people, { endsOn: soon, contributions: [stated('1')] });
    await published(people, {
      endsOn: past,
      placeScope: 'county',
      municipalityCodes: [],
      contributions: [stated('2')],
    });
    await published(people, { workStatus: 'planned', contributions: [stated(null)] });
    const { initiativeCount, observedCount, work } = await effectGoal('k-e2');
    const all = await contributors('k-e2', '?limit=2');
    expect([initiativeCount, all.total, all.items.length]).toEqual([3, 3, 2]);
    expect((await contributors('k-e2', '?limit=2&page=2')).items).toHaveLength(1);
    const listed = async (query: string) =>
      (await readPublic<InitiativePage>(test, `/initiatives?effectGoal=k-e2&${query}`)).total;
    const active = 'workStatus=ongoing&timeliness=recent,due';
    expect({
      all: await listed(''),
      seen: await listed('effect=observed'),
      onlyExpected: await listed('effect=expected'),
      unsized: await listed('effect=unsized'),
      unsplit: await listed('effect=unsplit'),
      endingSoon: await listed(`${active}&end=within_year`),
      endPassed: await listed(`${active}&end=passed`),
      overdue: await listed('workStatus=ongoing&timeliness=overdue'),
    }).toEqual({
      all: initiativeCount,
      seen: observedCount,
      onlyExpected: initiativeCount - observedCount,
      unsized: work.unsized,
      unsplit: work.unsplit,
      endingSoon: work.endingSoon,
      endPassed: work.endPassed,
      overdue: work.overdue,
    });
    expect(work).toMatchObject({ unsized: 1, endingSoon: 1, endPassed: 1 });
    for (const { type, initiatives } of work.actorTypes) {
      expect([type, await listed(`actorType=${type}`)]).toEqual([type, initiatives]);
    }
    for (const { code, initiatives } of work.municipalities) {
      expect([code, await listed(`municipality=${code}`)]).toEqual([code, initiatives]);
    }
  });

  it('do not count what is questioned, in any number, list or table', async () => {
    const initiative = await published(people, {
      ...serving('i10'),
      title: 'Ifrågasatt arbete',
      contributions: [toEffectGoal('i-e4')],
    });
    const seen = async () => {
      const { initiativeCount } = await effectGoal('i-e4');
      const { total } = await contributors('i-e4');
      const table = await exportOf('i-e4');
      const list = await readPublic<InitiativePage>(test, '/initiatives?effectGoal=i-e4');
      return [initiativeCount, total, list.total, table.includes('Ifrågasatt arbete')];
    };
    expect(await seen()).toEqual([1, 1, 1, true]);
    const [own] = initiative.contributions;
    const path = `/initiatives/${initiative.id}/contributions/${own?.id}/questioning`;
    const question = { question: 'Hur vet ni det?' };
    expect((await people.coordinator.post(path, question, { version: own?.version })).status).toBe(
      200,
    );
    expect(await seen()).toEqual([0, 0, 0, false]);
  });

  it('show each measure with what initiatives state of it, and never add shares or what is of each year', async () => {
    const stated = (measureCode: string, unit: string, value: string) =>
      contribution({
        effectGoalCode: measureCode.slice(0, 4),
        indicatorCode: measureCode.slice(0, 6),
        measureCode,
        unit,
        expected: [{ sex: null, birth: null, value }],
        byYear: 2029,
      });
    for (const value of ['40', '34']) {
      await published(people, {
        ...serving('i12'),
        contributions: [
          stated('l-e1-1-invanare', 'persons', value),
          stated('i-e1-1-nya-foretag', 'companies', value),
          stated('i-e1-1-overlevnad', 'percent', value),
        ],
      });
    }
    const shown = async (code: string) =>
      (await effectGoal(code)).measures.map(
        ({ code: measure, latest, effects: { marks, sums, isAddable } }) => ({
          code: measure,
          latest: latest?.value,
          marks: marks.map(({ year, change }) => `${year} ${change}`),
          sums: sums.map(({ year, total, initiatives }) => [year, total, initiatives]),
          isAddable,
        }),
      );
    const marks = ['2029 34', '2029 40'];
    const [inhabitants] = await shown('l-e1');
    expect(inhabitants).toEqual({
      code: 'l-e1-1-invanare',
      latest: '251295',
      marks,
      sums: [[2029, '74', 2]],
      isAddable: true,
    });
    const notAdded = { marks, sums: [], isAddable: false };
    expect(await shown('i-e1')).toEqual([
      { code: 'i-e1-1-nya-foretag', latest: '1484', ...notAdded },
      { code: 'i-e1-1-overlevnad', latest: undefined, ...notAdded },
    ]);
  });

  it('come as a table with a row for each size, in the language of the reader', async () => {
    const { id } = await published(people, {
      ...serving('i11'),
      title: '=Farlig titel',
      contributions: [
        contribution({
          effectGoalCode: 'i-e5',
          indicatorCode: 'i-e5-1',
          measureCode: 'i-e5-1-projekt',
          unit: 'count',
          expected: [{ sex: null, birth: null, value: '2.5' }],
        }),
      ],
    });
    const [heading, row] = (await exportOf('i-e5')).trimEnd().split('\r\n');
    expect(heading?.split(';').slice(0, 3)).toEqual([
      '\uFEFFInitiativ',
      'Initiativets id',
      'Aktör',
    ]);
    expect(row).toContain(`'=Farlig titel;${id};`);
    expect(row).toContain(';Väntad effekt;Ökar;;2,5;');
    expect((await exportOf('i-e5', 'lang=en')).split(';')[0]).toBe('\uFEFFInitiative');
    expect((await test.visitor.get('/effect-goals/x/export')).status).toBe(404);
    expect((await test.visitor.get('/effect-goals/x/initiatives')).status).toBe(404);
  });
});
