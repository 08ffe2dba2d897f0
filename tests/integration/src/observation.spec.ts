import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Indicator,
  KeptSeriesBreak,
  ObservationBody,
  ObservationPage,
  Problem,
  RecordedObservation,
  SeriesPage,
  SeriesRow,
} from '@samhandling/contract';
import { StrategyLoader } from '@samhandling/api/testing';
import { loadBundledStrategies } from '@samhandling/strategy-content';
import { readPublic } from './coverage-fixtures.ts';
import { cast, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const TRAVEL = '/measures/t-e1-1-kollektivtrafik';
const body = (changes: Partial<ObservationBody> = {}): ObservationBody => ({
  placeCode: '25',
  sex: null,
  birth: null,
  ageGroup: null,
  unit: 'percent',
  period: '2022',
  value: '11.5',
  status: 'final',
  note: '',
  source: 'Resvaneundersökning',
  method: 'Enkät till 4 000 personer.',
  reason: '',
  ...changes,
});
const record = (changes: Partial<ObservationBody> = {}, measure = TRAVEL) =>
  people.coordinator.post<RecordedObservation>(`${measure}/observations`, body(changes));
const refused = async (changes: Partial<ObservationBody>, measure = TRAVEL) => {
  const answer = await people.coordinator.post<Problem>(`${measure}/observations`, body(changes));
  return [
    answer.status,
    answer.body.code,
    ...(answer.body.errors ?? []).map(({ field, code, params }) => [field, code, params?.['fits']]),
  ];
};
const revisions = async (query: string, measure = TRAVEL) =>
  (await readPublic<ObservationPage>(test, `${measure}/observations?${query}`)).items;

describe('A value entered by hand', () => {
  it('is a revision of its period, and what was known before stays to be read', async () => {
    expect((await record()).body).toMatchObject({
      isRecorded: true,
      observation: { revision: 1, value: '11.5', origin: 'hand', isLatest: true },
    });
    const again = await record({ value: '11.50' });
    expect([again.status, again.body.isRecorded]).toEqual([201, false]);
    const corrected = await record({ value: '11.9', note: 'Rättat bortfall.' });
    expect(corrected.body).toMatchObject({ isRecorded: true, observation: { revision: 2 } });
    expect(
      (await revisions('period=2022')).map(({ revision, value, isLatest, note }) => [
        revision,
        value,
        isLatest,
        note,
      ]),
    ).toEqual([
      [2, '11.9', true, 'Rättat bortfall.'],
      [1, '11.5', false, null],
    ]);
    const { measures } = await readPublic<Indicator>(test, '/indicators/t-e1-1');
    expect(
      measures[0]?.series[0]?.observations.map(({ period, value }) => [period, value]),
    ).toEqual([
      ['2017', '10'],
      ['2022', '11.9'],
    ]);
  });

  it('can be missing, and what the strategy states is not touched by any', async () => {
    await record({ period: '2017', value: '10.4' });
    await record({ period: '2017', value: null, status: 'missing', note: 'Återkallad.' });
    expect(
      (await revisions('period=2017')).map(({ revision, value, origin }) => [
        revision,
        value,
        origin,
      ]),
    ).toEqual([
      [2, null, 'hand'],
      [1, '10.4', 'hand'],
      [0, '10', 'strategy'],
    ]);
  });

  it('is saved once when two people enter the same at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => record({ period: '2020' })));
    expect(answers.filter(({ body: { isRecorded } }) => isRecorded)).toHaveLength(1);
    const different = await Promise.all(
      ['11', '12', '13'].map((value) => record({ period: '2020', value })),
    );
    expect(different.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await revisions('period=2020')).map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
  });

  it.each([
    [{ unit: 'persons' }, ['/unit', 'observation.unit_differs', 'percent']],
    [{ placeCode: '2580' }, ['/placeCode', 'series.unknown', '25']],
    [{ sex: 'women' as const }, ['/sex', 'series.unknown', 'null']],
  ])('is refused with what fits: %j', async (changes, problem) => {
    expect(await refused(changes)).toEqual([422, 'series.unknown', problem]);
  });

  it.each([
    [{ period: '2022M04' }, ['/period', 'observation.period_differs', '2024']],
    [{ period: 'förra året' }, ['/period', 'observation.period_unknown', '2024']],
    [{ value: null }, ['/value', 'observation.value_missing', undefined]],
    [{ status: 'missing' as const }, ['/value', 'observation.value_not_allowed', undefined]],
    [{ period: '2099' }, ['/status', 'observation.period_not_ended', undefined]],
    [
      { value: '115' },
      ['/reason', 'observation.reason_missing', 'share_out_of_range, changed_by_factor'],
    ],
    [{ value: '1.15' }, ['/reason', 'observation.reason_missing', 'changed_by_factor']],
  ])('is refused as it stands: %j', async (changes, problem) => {
    expect(await refused(changes)).toEqual([422, 'observation.unsuitable', problem]);
  });

  it('says which parts of the population there are', async () => {
    expect(await refused({ sex: 'women' }, '/measures/k-e1-1-sysselsatta')).toEqual([
      422,
      'series.unknown',
      ['/birth', 'series.unknown', 'sweden, abroad'],
    ]);
  });

  it('is entered by coordinators and administrators only, and kept in the history', async () => {
    for (const person of [people.editor, people.councillor, people.visitor]) {
      const { status } = await person.post(`${TRAVEL}/observations`, body({ period: '2016' }));
      expect([401, 403]).toContain(status);
    }
    expect(await revisions('period=2016')).toEqual([]);
    const { status } = await people.administrator.post(
      `${TRAVEL}/observations`,
      body({ period: '2016' }),
    );
    expect(status).toBe(201);
    const { rows } = await test.database.pool.query(
      `select from_value, to_value ->> 'value' as value from history_entry
       where event = 'observation.recorded' and to_value ->> 'period' = '2016'`,
    );
    expect(rows).toEqual([{ from_value: null, value: '11.5' }]);
  });
});

describe('A value that was entered by mistake', () => {
  const retract = (period: string, revision: number, reason = 'Fel kommun.') => {
    const { placeCode, sex, birth, ageGroup, unit } = body();
    return people.coordinator.post<RecordedObservation & Problem>(`${TRAVEL}/retractions`, {
      placeCode,
      sex,
      birth,
      ageGroup,
      unit,
      period,
      revision,
      reason,
    });
  };
  const curve = async () =>
    (await readPublic<Indicator>(test, '/indicators/t-e1-1')).measures[0]?.series[0];

  it('is gone from the curve, and stays in the history with the reason', async () => {
    await record({ period: '2012', value: '11' });
    const { status, body: answer } = await retract('2012', 1);
    expect([status, answer.observation.value, answer.observation.isRetracted]).toEqual([
      201,
      null,
      true,
    ]);
    const shown = (await curve())?.observations.find(({ period }) => period === '2012');
    expect(shown).toMatchObject({ value: null, isRetracted: true, reason: 'Fel kommun.' });
    expect(
      (await revisions('period=2012')).map(({ revision, value }) => [revision, value]),
    ).toEqual([
      [2, null],
      [1, '11'],
    ]);
    const { rows } = await test.database.pool.query(
      `select reason, from_value ->> 'value' as value from history_entry
       where event = 'observation.retracted'`,
    );
    expect(rows).toEqual([{ reason: 'Fel kommun.', value: '11' }]);
  });

  it('gives way to the one before it, which holds again', async () => {
    await record({ period: '2011', value: '10' });
    await record({ period: '2011', value: '12' });
    const { body: answer } = await retract('2011', 2);
    expect(answer.observation).toMatchObject({ revision: 3, value: '10', isRetracted: false });
    expect((await retract('2011', 3)).body.observation).toMatchObject({
      revision: 4,
      value: null,
      isRetracted: true,
    });
  });

  it('is not taken back twice, nor without a reason, nor where it is no longer the latest', async () => {
    await record({ period: '2010', value: '11' });
    expect((await retract('2010', 1, ' ')).status).toBe(400);
    expect((await retract('2010', 2)).body.code).toBe('observation.outdated');
    await retract('2010', 1);
    expect((await retract('2010', 1)).body.code).toBe('observation.outdated');
    expect((await retract('2010', 2)).body.code).toBe('observation.not_by_hand');
    expect((await retract('2009', 1)).body.code).toBe('observation.outdated');
  });
});

describe('A value that is odd', () => {
  it('keeps a reason that is given where nothing is odd, and is preliminary before its period has ended', async () => {
    const { body: answer } = await record({
      period: '2098',
      status: 'preliminary',
      reason: 'Därför.',
    });
    expect(answer.observation).toMatchObject({
      doubts: [],
      reason: 'Därför.',
      status: 'preliminary',
    });
    const { body: without } = await record({ period: '2097', status: 'preliminary', reason: '' });
    expect(without.observation.reason).toBeNull();
  });

  it('is stored with a reason, and says so wherever it is shown', async () => {
    const { status, body: answer } = await record({
      period: '2014',
      value: '115',
      reason: 'Resor räknas nu flera gånger.',
    });
    expect(status).toBe(201);
    expect(answer.observation).toMatchObject({
      doubts: ['share_out_of_range', 'changed_by_factor'],
      reason: 'Resor räknas nu flera gånger.',
    });
    const { measures } = await readPublic<Indicator>(test, '/indicators/t-e1-1');
    const shown = measures[0]?.series[0]?.observations.find(({ period }) => period === '2014');
    expect(shown).toMatchObject({
      value: '115',
      doubts: ['share_out_of_range', 'changed_by_factor'],
      reason: 'Resor räknas nu flera gånger.',
    });
  });
});

describe('A series', () => {
  const add = (changes: object, measure = 'l-e1-1-invanare') =>
    people.coordinator.post<SeriesRow & Problem>(`/measures/${measure}/series`, {
      placeCode: '2580',
      sex: null,
      birth: null,
      unit: 'persons',
      ...changes,
    });

  it('is added for a municipality and a sex, once, and takes values', async () => {
    const { status, body: made } = await add({ sex: 'women' });
    expect([status, made.placeName, made.periodForm]).toEqual([201, 'Luleå', null]);
    expect((await add({ sex: 'women' })).body.code).toBe('series.exists');
    const part = { placeCode: '2580', sex: 'women' as const, unit: 'persons' };
    const measure = '/measures/l-e1-1-invanare';
    expect((await record({ ...part, period: '2024M04', value: '39000' }, measure)).status).toBe(
      201,
    );
    expect(await refused({ ...part, period: '2024', value: '39000' }, measure)).toEqual([
      422,
      'observation.unsuitable',
      ['/period', 'observation.period_differs', '2024M04'],
    ]);
    const { items } = await readPublic<SeriesPage>(
      test,
      '/series?measure=l-e1-1-invanare&placeCode=2580',
    );
    expect(items).toMatchObject([
      { id: made.id, periodForm: 'month', latest: { period: '2024M04', value: '39000' } },
    ]);
  });

  it('can be added to a measure that has none, in a unit of the same thing', async () => {
    expect((await add({ placeCode: '25', unit: 'percent' }, 'i-e1-1-overlevnad')).status).toBe(201);
    expect((await add({ unit: 'tonnes' }, 'l-e3-1-vaxthusgaser')).status).toBe(201);
    const { status, body: problem } = await add({ unit: 'percent' }, 'l-e3-1-vaxthusgaser');
    expect([status, problem.code, problem.errors]).toEqual([
      422,
      'series.unit_differs',
      [
        {
          field: '/unit',
          code: 'series.unit_differs',
          params: { fits: 'million_tonnes, tonnes, thousand_tonnes' },
        },
      ],
    ]);
    expect((await add({ placeCode: '0180' })).body.code).toBe('series.place_unknown');
    expect((await add({}, 'l-e9')).status).toBe(404);
  });

  it('stays when the strategy is loaded anew, though it has no value yet', async () => {
    const { body: made } = await add({ placeCode: '2506' });
    const [document] = loadBundledStrategies();
    if (!document) throw new Error('No strategy is bundled.');
    await test.app.get(StrategyLoader).load({ ...document, edition: 'En annan utgåva' });
    const { items } = await readPublic<SeriesPage>(test, '/series?placeCode=2506');
    expect(items.map(({ id }) => id)).toEqual([made.id]);
  });
});

describe('A break', () => {
  const keep = (period: string, note: string) =>
    people.coordinator.post<KeptSeriesBreak & Problem>('/measures/k-e1-1-sysselsatta/breaks', {
      period,
      note,
    });
  const shown = async () =>
    (await readPublic<Indicator>(test, '/indicators/k-e1-1')).measures[0]?.breaks;

  it('is marked, worded anew, shown and taken away', async () => {
    const { status, body: made } = await keep('2022', 'Ny källa.');
    expect([status, made.abilities]).toEqual([201, { remove: true }]);
    expect((await keep('2022', 'BAS i stället för RAMS.')).body.id).toBe(made.id);
    expect(await shown()).toEqual([{ period: '2022', note: 'BAS i stället för RAMS.' }]);
    const { body: list } = await test.visitor.get<{ items: KeptSeriesBreak[] }>(
      '/measures/k-e1-1-sysselsatta/breaks',
    );
    expect(list.items).toMatchObject([{ id: made.id, abilities: { remove: false } }]);
    expect((await people.editor.delete(`/series-breaks/${made.id}`)).status).toBe(403);
    expect((await people.coordinator.delete(`/series-breaks/${made.id}`)).status).toBe(204);
    expect(await shown()).toEqual([]);
    expect((await people.coordinator.delete(`/series-breaks/${made.id}`)).status).toBe(404);
  });

  it('is written as the periods of the measure', async () => {
    const { status, body: problem } = await keep('2022M01', 'Ny källa.');
    expect([status, problem.code, problem.errors?.[0]?.params]).toEqual([
      422,
      'series_break.period_differs',
      { fits: '2024' },
    ]);
  });
});
