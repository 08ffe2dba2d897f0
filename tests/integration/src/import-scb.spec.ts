import { afterEach, describe, expect, it } from '@jest/globals';
import type { Indicator, NewSeriesSourceBody, Problem } from '@samhandling/contract';
import type { ScbCell, ScbTable } from '@samhandling/stand-in-sources';
import { readPublic } from './coverage-fixtures.ts';
import {
  addSeries,
  addSource,
  changesOf,
  fetchNow,
  known,
  openImports,
  seriesId,
  storeRun,
  told,
  workOn,
  type ImportTest,
} from './import-fixtures.ts';

const PEOPLE = 'l-e1-1-invanare';
const MONTHS = ['2026M03', '2026M04', '2026M05'];
let imports: ImportTest;
afterEach(() => imports.close());

const cell = (Region: string, Kon: string, Tid: string, value: number | null, status?: string) =>
  ({ at: { Region, Kon, ContentsCode: 'FOLK', Tid }, value, status }) satisfies ScbCell;

const values = (...codes: string[]) => codes.map((code) => ({ code, label: code }));
const table = (cells: readonly ScbCell[], periods = MONTHS, unit = 'antal'): ScbTable => ({
  id: 'TAB1',
  label: 'Folkmängden per månad efter region, kön och månad',
  variables: [
    { code: 'Region', label: 'region', values: values('00', '25', '2580') },
    { code: 'Kon', label: 'kön', values: values('TotSa', '1', '2') },
    {
      code: 'ContentsCode',
      label: 'tabellinnehåll',
      values: values('FOLK'),
      units: { FOLK: unit },
    },
    { code: 'Tid', label: 'månad', values: values(...periods), isTime: true },
  ],
  cells,
});

const source = (
  id: string,
  Region: string,
  Kon: string,
  changes: Partial<NewSeriesSourceBody> = {},
): NewSeriesSourceBody => ({
  seriesId: id,
  mapping: {
    provider: 'scb',
    table: 'TAB1',
    timeVariable: 'Tid',
    selection: Object.entries({ Region, Kon, ContentsCode: 'FOLK' }).map(
      ([variableCode, valueCode]) => ({ variableCode, valueCode }),
    ),
  },
  unit: 'persons',
  interval: 'never',
  storesWithoutReview: true,
  credit: 'SCB',
  nextPublicationOn: null,
  ...changes,
});

const luleå = (sex: 'women' | 'men' | null) =>
  addSeries(imports, PEOPLE, { placeCode: '2580', sex, unit: 'persons' });

describe('A fetch from Statistics Sweden', () => {
  it('stores the total that is published, though its parts add up to another', async () => {
    imports = await openImports(
      [],
      [
        table([
          cell('2580', 'TotSa', '2026M03', 79000),
          cell('2580', 'TotSa', '2026M04', 79010),
          cell('2580', '1', '2026M03', 40001),
          cell('2580', '1', '2026M04', 40000),
          cell('2580', '2', '2026M03', 39002),
          cell('2580', '2', '2026M04', 39003, 'p'),
          cell('2580', 'TotSa', '2026M05', null, '..'),
        ]),
      ],
    );
    const { coordinator } = imports.people;
    await addSource(coordinator, source((await luleå(null)).id, '2580', 'TotSa'));
    await addSource(coordinator, source((await luleå('men')).id, '2580', '1'));
    await addSource(coordinator, source((await luleå('women')).id, '2580', '2'));
    const run = await fetchNow(imports);
    expect(run).toMatchObject({ state: 'stored', steps: { total: 1, done: 1, failed: 0 } });
    const { measures } = await readPublic<Indicator>(imports.test, '/indicators/l-e1-1');
    const shown = measures[0]?.series
      .filter(({ placeCode }) => placeCode === '2580')
      .map(({ sex, observations }) => [
        sex,
        ...observations.map(({ value, status }) => [value, status]),
      ]);
    const missing = [null, 'missing'];
    expect(shown).toEqual([
      [null, ['79000', 'final'], ['79010', 'final'], missing],
      ['men', ['40001', 'final'], ['40000', 'final'], missing],
      ['women', ['39002', 'final'], ['39003', 'preliminary'], missing],
    ]);
    // Read from the configuration of the provider, and asked for at once.
    expect(imports.scb.requests.map((address) => address.split('?')[0]?.split('/').at(-1))).toEqual(
      ['config', 'metadata', 'data'],
    );
    expect(imports.scb.cellCounts).toEqual([9]);
    // What was missing comes, and what was preliminary is final.
    imports.scb.publish('TAB1', cell('2580', 'TotSa', '2026M05', 79020));
    imports.scb.publish('TAB1', cell('2580', '2', '2026M04', 39003));
    const second = await fetchNow(imports);
    expect((await changesOf(imports, second.id)).map(told)).toEqual([
      'revised 2026M05 missing → 79020',
      'revised 2026M04 39003 → 39003',
    ]);
    expect((await fetchNow(imports)).state).toBe('unchanged');
  });

  it('asks in parts that the limit allows, and keeps what came when a part is refused', async () => {
    const cells = ['00', '25', '2580'].flatMap((region) =>
      MONTHS.map((month, index) => cell(region, 'TotSa', month, Number(region) + index)),
    );
    imports = await openImports([], [table(cells)], { maxDataCells: 3 });
    const { coordinator } = imports.people;
    const nation = await addSeries(imports, PEOPLE, { placeCode: '2582', unit: 'persons' });
    await addSource(coordinator, source((await luleå(null)).id, '2580', 'TotSa'));
    expect(
      (await coordinator.post<Problem>('/series-sources', source(nation.id, '25', 'TotSa'))).body,
    ).toMatchObject({
      code: 'series_source.mapping_unsuitable',
      errors: [{ field: '/mapping/selection/0', params: { fits: '2582' } }],
    });
    await addSource(coordinator, source((await luleå('women')).id, '2580', '2'));
    imports.scb.trouble(null, null, null, { status: 429, headers: { 'retry-after': '600' } });
    const cut = await fetchNow(imports);
    expect([cut.state, imports.scb.cellCounts]).toEqual(['interrupted', [3]]);
    const asked = imports.scb.requests.length;
    await coordinator.post(`/import-runs/${cut.id}/resumption`, undefined, {
      version: cut.version,
    });
    expect(await workOn(imports, cut.id)).toMatchObject({
      state: 'stored',
      counts: { added: 6 },
    });
    expect(imports.scb.requests.slice(asked)).toHaveLength(1);
    expect(imports.scb.cellCounts).toEqual([3, 3]);

    expect(await known(imports, PEOPLE, '2580')).toContain('2026M05: 2582');
  });

  it('is refused with the units that fit and the codes that are unknown', async () => {
    imports = await openImports([], [table([], ['2024'], 'promille')]);
    const { coordinator } = imports.people;
    await addSource(coordinator, source((await luleå(null)).id, '2580', 'TotSa'));
    const run = await fetchNow(imports);
    expect([run.state, run.stepList[0]?.fault]).toEqual([
      'failed',
      {
        code: 'unit_differs',
        params: { asked: 'TAB1', published: 'promille', fits: '', unit: 'persons' },
      },
    ]);
    await addSource(coordinator, source((await luleå('men')).id, '2580', 'män'));
    const { stepList } = await fetchNow(imports);
    expect(stepList[0]?.series).toBe(2);
    const { status, body } = await coordinator.post<Problem>(
      '/series-sources',
      source(await seriesId(imports, PEOPLE), '25', 'TotSa', { unit: 'percent' }),
    );
    expect([status, body.code, body.errors]).toEqual([
      422,
      'series_source.unit_differs',
      [{ field: '/unit', code: 'series_source.unit_differs', params: { fits: 'persons' } }],
    ]);
  });

  it('takes no month into a series of years', async () => {
    imports = await openImports([], [table([cell('25', 'TotSa', '2026M03', 1)])]);
    await addSource(
      imports.people.coordinator,
      source(await seriesId(imports, PEOPLE), '25', 'TotSa', { storesWithoutReview: false }),
    );
    const run = await fetchNow(imports);
    expect([run.state, run.stepList[0]?.fault?.code]).toEqual(['failed', 'period_differs']);
  });

  it("shows a month's break, and does not take it for a revision", async () => {
    imports = await openImports(
      [],
      [table(MONTHS.map((month, index) => cell('2580', 'TotSa', month, 100 + index)))],
    );
    const { coordinator } = imports.people;
    const { id } = await luleå(null);
    await addSource(coordinator, source(id, '2580', 'TotSa', { storesWithoutReview: false }));
    await storeRun(imports, await fetchNow(imports));
    const answer = await coordinator.post(`/measures/${PEOPLE}/breaks`, {
      period: '2026M04',
      note: 'Ny redovisning från april.',
    });
    expect(answer.status).toBe(201);
    const { measures } = await readPublic<Indicator>(imports.test, '/indicators/l-e1-1');
    expect(measures[0]?.breaks).toEqual([
      { period: '2026M04', note: 'Ny redovisning från april.' },
    ]);
    expect((await fetchNow(imports)).state).toBe('unchanged');
  });
});
