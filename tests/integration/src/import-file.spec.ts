import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportFileQuery, ImportRun, Problem } from '@samhandling/contract';
import type { TestClient } from '@samhandling/api/testing';
import { fileOf, importAddress, XLSX } from './file-fixtures.ts';
import { addSeries, changesOf, known, storeRun, told } from './import-fixtures.ts';
import { cast, type TestPeople } from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

type SentFileOptions = { content: string | Uint8Array; type: string; about: ImportFileQuery };

const file = (
  content: SentFileOptions['content'],
  changes: Partial<ImportFileQuery> = {},
  type = 'text/csv',
): SentFileOptions => ({
  content,
  type,
  about: {
    name: 'resvanor.csv',
    source: 'Resvaneundersökning',
    method: 'Enkät.',
    measureCode: 't-e1-1-kollektivtrafik',
    unit: 'percent',
    periodColumn: 'År',
    valueColumn: 'Andel',
    placeCode: '25',
    ...changes,
  },
});
const sendAs = <Body>(client: TestClient, { content, type, about }: SentFileOptions) =>
  client.post<Body>(importAddress(about), fileOf(content, type));
const send = (sent: SentFileOptions) => sendAs<ImportRun & Problem>(people.coordinator, sent);
const faults = async (sent: SentFileOptions) => {
  const answer = await send(sent);
  expect([answer.status, answer.body.code]).toEqual([422, 'import_run.file_unusable']);
  return answer.body.errors?.map(({ code, params }) => [code, params]);
};

describe('A part of a file', () => {
  it('can be stored, and the rest goes on waiting', async () => {
    const { body } = await send(file('År;Andel\n1991;10\n1992;11\n1993;110\n'));
    const [first, second, odd] = await changesOf({ people }, body.id);
    expect([first?.doubts, odd?.doubts]).toEqual([[], ['share_out_of_range', 'changed_by_factor']]);
    const part = await people.coordinator.post<ImportRun>(
      `/import-runs/${body.id}/storing`,
      { changeIds: [first?.id] },
      { version: body.version },
    );
    expect([part.status, part.body.state, part.body.counts.waiting]).toEqual([200, 'in_review', 2]);
    const known91 = await known({ test }, 't-e1-1-kollektivtrafik');
    expect(known91).toEqual(['1991: 10']);
    const rest = await people.coordinator.post<ImportRun>(
      `/import-runs/${body.id}/storing`,
      { changeIds: [second?.id, odd?.id], reason: 'Så är det.' },
      { version: part.body.version },
    );
    expect([rest.status, rest.body.state, rest.body.counts.stored]).toEqual([200, 'stored', 3]);
    const { rows } = await test.database.pool.query(
      `select period, doubts, reason from observation where period between '1991' and '1993' order by 1`,
    );
    expect(rows).toEqual([
      { period: '1991', doubts: [], reason: null },
      { period: '1992', doubts: [], reason: null },
      { period: '1993', doubts: ['share_out_of_range', 'changed_by_factor'], reason: 'Så är det.' },
    ]);
  });

  it('is preliminary where its period has not ended', async () => {
    const { body } = await send(file('År;Andel\n2097;11\n'));
    expect((await changesOf({ people }, body.id))[0]?.after.status).toBe('preliminary');
  });
});

describe('A file of values', () => {
  it('is a difference that waits, and is stored as entered by hand', async () => {
    const text = '\ufeffÅr;Andel;Kommentar\r\n2019;1 011,5;"=SUMMA(A1)"\r\n2020;12,5;\r\n\r\n';
    const { status, body } = await send(file(text, { noteColumn: 'Kommentar' }));
    expect([status, body.state, body.fileName, body.counts.added]).toEqual([
      201,
      'in_review',
      'resvanor.csv',
      2,
    ]);
    const changes = await changesOf({ people }, body.id);
    expect(changes.map(told)).toEqual(['added 2019 – → 1011.5', 'added 2020 – → 12.5']);
    expect(changes[0]?.after.note).toBe('=SUMMA(A1)');
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).not.toContain('2020: 12.5');
    expect(body.counts.doubtful).toBe(1);
    const asked = await people.coordinator.post<Problem>(
      `/import-runs/${body.id}/storing`,
      undefined,
      { version: body.version },
    );
    expect([asked.status, asked.body.code]).toEqual([422, 'import_run.doubtful']);
    await storeRun({ people }, body, { reason: 'Resor räknas flera gånger.' });
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).toEqual(
      expect.arrayContaining(['2020: 12.5', '2019: 1011.5']),
    );
    const { rows } = await test.database.pool.query(
      `select origin, source, method from observation where period = '2020'`,
    );
    expect(rows).toEqual([{ origin: 'hand', source: 'Resvaneundersökning', method: 'Enkät.' }]);
    const again = await send(file(text, { noteColumn: 'Kommentar' }));
    expect([again.body.state, again.body.counts.unchanged]).toEqual(['unchanged', 2]);
  });

  it('holds places, sexes and missing values where its columns say so', async () => {
    const unit = 'persons';
    await addSeries({ people }, 'l-e1-1-invanare', { placeCode: '2580', sex: 'women', unit });
    await addSeries({ people }, 'l-e1-1-invanare', { placeCode: '2582', sex: 'men', unit });
    const text = 'year,place,sex,value,status\n2024,Luleå,K,39000.0,\n2024,2582,män,,saknas\n';
    const { body } = await send(
      file(text, {
        measureCode: 'l-e1-1-invanare',
        unit,
        periodColumn: 'year',
        valueColumn: 'value',
        placeColumn: 'place',
        sexColumn: 'sex',
        statusColumn: 'status',
      }),
    );
    const changes = await changesOf({ people }, body.id);
    expect(changes.map((change) => `${change.series.placeName} ${told(change)}`)).toEqual([
      'Luleå added 2024 – → 39000',
      'Boden added 2024 – → missing',
    ]);
  });

  it('is refused whole, each fault with its row and column', async () => {
    expect(
      await faults(file('År;Andel\n2021;mycket\n21;5\n2022;1;2\n2023;1,5\n2023;1,6\n2024M01;2\n')),
    ).toEqual([
      ['file.value_invalid', { row: 2, column: 'Andel', fits: '1 234,5' }],
      [
        'file.period_invalid',
        { row: 3, column: 'År', fits: '2024, 2023/2024, 2024K2, 2024M04, 2019-2023' },
      ],
      ['file.row_length', { row: 4, fits: '2' }],
      ['file.row_twice', { row: 6, column: 'År' }],
      ['file.period_invalid', { row: 7, column: 'År', fits: '2024' }],
    ]);
    expect(await known({ test }, 't-e1-1-kollektivtrafik')).not.toContain('2023: 1.5');
  });

  it.each([
    ['År;Värde\n2021;1\n', ['file.column_missing', { row: 1, column: 'Andel', fits: 'År, Värde' }]],
    [
      `År;\u202e${'🦌'.repeat(300)}\n2021;1\n`,
      ['file.column_missing', { row: 1, column: 'Andel', fits: `År, ${'🦌'.repeat(247)}` }],
    ],
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
    expect(await faults(file('År;Andel\n2021;1\n', {}, XLSX))).toEqual([
      ['file.not_workbook', { row: 1 }],
    ]);
  });

  it('is read in the encoding of a Swedish Windows too, and refused where it is no text', async () => {
    const windows = Buffer.from('År;Andel\n2031;1\n', 'latin1');
    expect((await send(file(windows))).status).toBe(201);
    const notCsv = [['file.not_csv', { row: 1 }]];
    expect(await faults(file(Buffer.from('År;Andel\n2031;1\n', 'utf16le')))).toEqual(notCsv);
    expect(await faults(file('År;Andel\n2031;1\0\n'))).toEqual(notCsv);
  });

  it('is not taken under another media type, nor in JSON', async () => {
    for (const type of ['text/plain', 'application/vnd.ms-excel', 'application/json', '']) {
      const { status } = await send(file('År;Andel\n2031;1\n', {}, type));
      expect([type, status]).toEqual([type, 415]);
    }
  });

  it('is refused where there is no such series, or another unit', async () => {
    const unknown = [['file.series_unknown', { row: 2 }]];
    expect(await faults(file('År;Andel\n2021;1\n', { placeCode: '2580' }))).toEqual(unknown);
    expect(await faults(file('År;Andel\n2021;1\n', { unit: 'persons' }))).toEqual(unknown);
  });

  it('can be two megabytes, and not more', async () => {
    const rows = (size: number) => `År;Andel;Kommentar\n2021;1;"${'a'.repeat(size)}"\n`;
    expect((await send(file(rows(1_999_900)))).status).toBe(201);
    const large = await send(file(rows(2_000_000)));
    expect([large.status, large.body.code]).toEqual([413, 'import_run.file_too_large']);
    const elsewhere = await people.coordinator.post('/import-runs', {
      sourceIds: ['x'.repeat(600_000)],
    });
    expect(elsewhere.status).toBe(413);
  });

  it('is read from coordinators and administrators only', async () => {
    const body = file('År;Andel\n2015;1\n');
    expect((await sendAs(people.visitor, body)).status).toBe(401);
    expect((await sendAs(people.editor, body)).status).toBe(403);
    expect((await sendAs(people.councillor, body)).status).toBe(403);
    expect((await sendAs(people.administrator, body)).status).toBe(201);
  });
});
