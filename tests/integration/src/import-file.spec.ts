import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportFileBody, ImportRun, Problem } from '@samhandling/contract';
import { addSeries, changesOf, known, storeRun, told } from './import-fixtures.ts';
import { cast, type Cast } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: Cast;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const none = { place: null, sex: null, birth: null, status: null, note: null };
const file = (text: string, changes: Partial<ImportFileBody> = {}): ImportFileBody => ({
  ...{ fileName: 'resvanor.csv', text, encoding: 'text' },
  ...{ source: 'Resvaneundersökning', method: 'Enkät.' },
  ...{ measureCode: 't-e1-1-kollektivtrafik', unit: 'percent' },
  columns: { ...none, period: 'År', value: 'Andel' },
  defaults: { placeCode: '25', sex: null, birth: null, ageGroup: null },
  ...changes,
});
const send = (body: ImportFileBody) => people.coordinator.post<ImportRun>('/import-files', body);
const faults = async (body: ImportFileBody) => {
  const answer = await people.coordinator.post<Problem>('/import-files', body);
  expect([answer.status, answer.body.code]).toEqual([422, 'import_run.file_unusable']);
  return answer.body.errors?.map(({ code, params }) => [code, params]);
};

describe('A file of values', () => {
  it('is a difference that waits, and is stored as entered by hand', async () => {
    const text = '\ufeffÅr;Andel;Kommentar\r\n2019;1 011,5;"=SUMMA(A1)"\r\n2020;12,5;\r\n\r\n';
    const columns = { ...none, period: 'År', value: 'Andel', note: 'Kommentar' };
    const { status, body } = await send(file(text, { columns }));
    expect([status, body.state, body.fileName, body.counts.added]).toEqual([
      ...[201, 'in_review', 'resvanor.csv', 2],
    ]);
    const changes = await changesOf({ people }, body.id);
    expect(changes.map(told)).toEqual(['added 2019 – → 1011.5', 'added 2020 – → 12.5']);
    expect(changes[0]?.after.note).toBe('=SUMMA(A1)');
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).toEqual([]);
    await storeRun({ people }, body);
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).toEqual([
      ...['2020: 12.5', '2019: 1011.5'],
    ]);
    const { rows } = await test.database.pool.query(
      `select origin, source, method from observation where period = '2020'`,
    );
    expect(rows).toEqual([{ origin: 'hand', source: 'Resvaneundersökning', method: 'Enkät.' }]);
    const again = await send(file(text, { columns }));
    expect([again.body.state, again.body.counts.unchanged]).toEqual(['unchanged', 2]);
  });

  it('holds places, sexes and missing values where its columns say so', async () => {
    const unit = 'persons';
    await addSeries({ people }, 'l-e1-1-invanare', { placeCode: '2580', sex: 'women', unit });
    await addSeries({ people }, 'l-e1-1-invanare', { placeCode: '2582', sex: 'men', unit });
    const text = 'year,place,sex,value,status\n2024,Luleå,K,39000.0,\n2024,2582,män,,saknas\n';
    const { body } = await send(
      file(text, {
        ...{ measureCode: 'l-e1-1-invanare', unit },
        columns: {
          ...none,
          ...{ period: 'year', value: 'value', place: 'place', sex: 'sex', status: 'status' },
        },
      }),
    );
    const changes = await changesOf({ people }, body.id);
    expect(changes.map((change) => `${change.series.placeName} ${told(change)}`)).toEqual([
      ...['Luleå added 2024 – → 39000', 'Boden added 2024 – → missing'],
    ]);
  });

  it('is refused whole, each fault with its row and column', async () => {
    expect(
      await faults(file('År;Andel\n2021;mycket\n21;5\n2022;1;2\n2023;1,5\n2023;1,6\n2024M01;2\n')),
    ).toEqual([
      ['file.value_invalid', { row: 2, column: 'Andel', fits: '1 234,5' }],
      ['file.period_invalid', { row: 3, column: 'År', fits: '2024, 2023/2024, 2024K2, 2024M04' }],
      ['file.row_length', { row: 4, fits: '2' }],
      ['file.row_twice', { row: 6, column: 'År' }],
      ['file.period_invalid', { row: 7, column: 'År', fits: '2024' }],
    ]);
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).not.toContain('2023: 1.5');
  });

  it.each([
    ['År;Värde\n2021;1\n', ['file.column_missing', { row: 1, column: 'Andel', fits: 'År, Värde' }]],
    [
      'År;Andel;Andel\n2021;1;1\n',
      ['file.column_twice', { row: 1, column: 'Andel', fits: 'År, Andel, Andel' }],
    ],
    ['År;Andel\n', ['file.empty', { row: 1 }]],
    ['År;Andel\n2021;"1\n', ['file.not_csv', { row: 2 }]],
    ['År;Andel\n2021;12,5 %\n', ['file.percent_sign', { row: 2, column: 'Andel' }]],
    ['År,Andel\n2021,"1,5"\n', ['file.value_invalid', { row: 2, column: 'Andel', fits: '1234.5' }]],
  ])('%j is refused as it stands', async (text, fault) => {
    expect(await faults(file(text))).toEqual([fault]);
  });

  it('that says that it is a workbook and is none is refused', async () => {
    const text = Buffer.from('År;Andel\n2021;1\n').toString('base64');
    expect(await faults(file(text, { encoding: 'base64' }))).toEqual([
      ['file.not_workbook', { row: 1 }],
    ]);
  });

  it('is refused where there is no such series, or another unit', async () => {
    const elsewhere = { placeCode: '2580', sex: null, birth: null, ageGroup: null };
    const unknown = [['file.series_unknown', { row: 2 }]];
    expect(await faults(file('År;Andel\n2021;1\n', { defaults: elsewhere }))).toEqual(unknown);
    expect(await faults(file('År;Andel\n2021;1\n', { unit: 'persons' }))).toEqual(unknown);
  });

  it('can be two megabytes, and not more', async () => {
    const rows = (size: number) => `År;Andel;Kommentar\n2021;1;"${'a'.repeat(size)}"\n`;
    expect((await send(file(rows(1_999_900)))).status).toBe(201);
    const large = [['file.too_large', { row: 1, fits: '2000000' }]];
    expect(await faults(file(rows(2_000_000)))).toEqual(large);
    expect((await send(file('x'.repeat(2_700_001)))).status).toBe(400);
    const elsewhere = await people.coordinator.post('/import-runs', {
      sourceIds: ['x'.repeat(600_000)],
    });
    expect(elsewhere.status).toBe(413);
  });

  it('is read from coordinators and administrators only', async () => {
    const body = file('År;Andel\n2015;1\n');
    expect((await people.visitor.post('/import-files', body)).status).toBe(401);
    expect((await people.editor.post('/import-files', body)).status).toBe(403);
    expect((await people.councillor.post('/import-files', body)).status).toBe(403);
    expect((await people.administrator.post('/import-files', body)).status).toBe(201);
  });
});
