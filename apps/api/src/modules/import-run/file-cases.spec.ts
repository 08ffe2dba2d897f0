import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ImportFileQuery } from '@samhandling/contract';
import { readImportFile, type FileToRead } from './import-file.ts';

const FOLDER = new URL('./file-cases/', import.meta.url);
const PLACES = [
  { code: '25', name: 'Norrbotten' },
  { code: '00', name: 'Riket' },
  { code: '2580', name: 'Luleå' },
  { code: '2560', name: 'Älvsbyn' },
];
const series = PLACES.map(({ code, name }) => ({
  ref: {
    id: code,
    indicator: { code: 'l-e1-1', title: 'Invånare' },
    measureCode: 'l-e1-1-invanare',
    measureName: 'Invånare',
    placeCode: code,
    placeName: name,
    sex: null,
    birth: null,
    ageGroup: null,
    unit: 'persons',
  },
  somePeriod: null,
})) satisfies FileToRead['context']['series'];

const ABOUT: ImportFileQuery = {
  name: 'fil',
  source: 'SCB',
  method: 'Avläst.',
  measureCode: 'l-e1-1-invanare',
  unit: 'persons',
  layout: 'long',
  periodColumn: 'År',
  valueColumn: 'Andel',
  placeCode: '25',
};

/** What a file gives: its values, or what is wrong with it. */
function read(content: Buffer, changes: Partial<ImportFileQuery> = {}) {
  const isArchive = content.subarray(0, 2).toString('latin1') === 'PK';
  const mediaType = isArchive
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';
  const about = { ...ABOUT, ...changes };
  const { values, problems } = readImportFile({
    file: { content, mediaType },
    about,
    context: { series, places: PLACES },
  });
  return problems.length > 0
    ? problems.map(({ code, params }) => [code, params?.['row'], params?.['column']])
    : values.map(
        ({ seriesId, period, value, status }) => `${seriesId} ${period} ${value} ${status}`,
      );
}

type Answer = readonly (string | readonly unknown[])[];
/** Files as people have them, with what is said of their columns and the right answer. */
const CASES: Readonly<Record<string, readonly [Partial<ImportFileQuery>, Answer][]>> = {
  'blankfirst.csv': [[{}, ['25 2030 8.4 final']]],
  'boolean.xlsx': [[{}, [['file.cell_boolean', 2, 'Andel']]]],
  'code_00_as_number.xlsx': [
    [
      { placeColumn: 'Region', valueColumn: 'Antal' },
      ['00 2030 10600000 final', '25 2030 248000 final'],
    ],
  ],
  'commahead.csv': [[{ valueColumn: 'Andel av alla, 16–84 år, procent' }, ['25 2030 8.4 final']]],
  'dots.xlsx': [[{}, ['25 2029 8.4 final', '25 2030 null missing']]],
  'dup.csv': [
    [{}, [['file.column_twice', 1, 'Andel']]],
    [{ valueColumn: 'C' }, ['25 2030 8.5 final']],
  ],
  'head_linebreak.xlsx': [[{ valueColumn: 'Andel procent' }, ['25 2030 8.4 final']]],
  'head_nbsp.xlsx': [[{ valueColumn: 'Andel (%)' }, ['25 2030 8.4 final']]],
  'locked.xlsx': [[{}, [['file.locked', 1, undefined]]]],
  'numbers_as_text.xlsx': [[{}, ['25 2030 8.4 final', '25 2031 8.4 final']]],
  'old.xls': [[{}, [['file.old_workbook', 1, undefined]]]],
  'percent.xlsx': [[{}, [['file.percent_sign', 2, 'Andel']]]],
  'sep.csv': [[{}, ['25 2030 8.4 final']]],
  'table_starts_at_C4.xlsx': [[{}, ['25 2030 8.4 final']]],
  'title_merged.xlsx': [
    [{ valueColumn: 'Antal' }, ['25 2030 75000 final']],
    [{ valueColumn: 'Antal', headingRow: 2 }, ['25 2030 75000 final']],
    [{ headingRow: 2 }, [['file.column_missing', 2, 'Andel']]],
  ],
  'utf16.csv': [[{ placeColumn: 'Kommun', valueColumn: 'Antal' }, ['2580 2030 75000 final']]],
  'value_date.xlsx': [[{ valueColumn: 'Antal' }, [['file.cell_date', 2, 'Antal']]]],
  'value_date14.xlsx': [[{ valueColumn: 'Antal' }, [['file.cell_date', 2, 'Antal']]]],
  'value_thousands_scaled.xlsx': [[{ valueColumn: 'Antal' }, [['file.cell_scaled', 2, 'Antal']]]],
  'wide_years.xlsx': [
    [
      { layout: 'wide', placeColumn: 'Kommun', periodColumn: undefined, valueColumn: undefined },
      ['2580 2029 75000 final', '2580 2030 75100 final'],
    ],
    [{ placeColumn: 'Kommun', valueColumn: '2030' }, [['file.wide', 1, 'År']]],
  ],
  'win1252.csv': [
    [
      { placeColumn: 'Kommun', valueColumn: 'Antal' },
      ['2580 2030 75000 final', '2560 2030 8000 final'],
    ],
  ],
};

describe('A file as people have it', () => {
  it('has its right answer here', () => {
    expect(Object.keys(CASES)).toEqual(readdirSync(FOLDER).sort());
  });

  it.each(
    Object.entries(CASES).flatMap(([name, cases]) =>
      cases.map(([changes, answer]) => [name, changes, answer] as const),
    ),
  )('%s with %j', (name, changes, answer) => {
    expect(read(readFileSync(new URL(name, FOLDER)), { name, ...changes })).toEqual(answer);
  });
});

describe('A file of text', () => {
  const text = (written: string, changes: Partial<ImportFileQuery> = {}) =>
    read(Buffer.from(written), changes);

  it.each([
    [
      'columns to the right of its only heading',
      'Befolkning\n2024;22\n2025;23\n',
      { headingRow: 1, periodColumn: 'Befolkning', valueColumn: 'B' },
      ['25 2024 22 final', '25 2025 23 final'],
    ],
    [
      'such columns, where a row is shorter',
      'Befolkning\n2024;22\n2025\n2026;23\n',
      { headingRow: 1, periodColumn: 'Befolkning', valueColumn: 'B' },
      [['file.row_length', 3, undefined]],
    ],
    [
      'letters of a column that it does not have',
      'Befolkning\n2024;22\n2025;23\n',
      { headingRow: 1, periodColumn: 'Befolkning', valueColumn: 'C' },
      [['file.column_missing', 1, 'C']],
    ],
    ['thousands or decimals', 'År;Andel\n2024;22.555\n', {}, [['file.thousands_mark', 2, 'Andel']]],
    ['the same in quotes', 'År,Andel\n2024,"248,690"\n', {}, [['file.thousands_mark', 2, 'Andel']]],
    [
      'thousands, as it is said',
      'År;Andel\n2024;22.555\n',
      { decimalMark: 'comma' },
      ['25 2024 22555 final'],
    ],
    [
      'decimals, as it is said',
      'År;Andel\n2024;22.555\n',
      { decimalMark: 'point' },
      ['25 2024 22.555 final'],
    ],
    ['a dash', 'År;Andel\n2024;-\n', {}, [['file.dash', 2, 'Andel']]],
    ['a dash for nothing', 'År;Andel\n2024;–\n', { dash: 'missing' }, ['25 2024 null missing']],
    ['a dash for zero', 'År;Andel\n2024;-\n', { dash: 'zero' }, ['25 2024 0 final']],
    ['a negative number', 'År;Andel\n2024;-3,5\n', {}, ['25 2024 -3.5 final']],
    [
      'places in many ways',
      'Plats;År;Andel\n2580 Luleå;2024;1\nÄlvsbyns kommun;2024;2\nNorrbottens län;2024;3\nLulea\u030a;2023;4\n',
      { placeColumn: 'plats' },
      ['2580 2024 1 final', '2560 2024 2 final', '25 2024 3 final', '2580 2023 4 final'],
    ],
    ['headings in decomposed letters', 'A\u030ar;Andel\n2024;1\n', {}, ['25 2024 1 final']],
    [
      'a title, a table and a footnote',
      'Befolkning\n\nÅr;Andel\n2024;1\nKälla: SCB\n',
      {},
      [['file.row_length', 5, undefined]],
    ],
    [
      'a footnote that is left out',
      'Befolkning\n\nÅr;Andel\n2024;1\nKälla: SCB\n',
      { leaveOutRows: '5' },
      ['25 2024 1 final'],
    ],
    ['empty cells at the end of a row', 'År;Andel\n2024;1;;\n', {}, ['25 2024 1 final']],
    [
      'the same period twice',
      'År;Andel\n2024;1\n2023;2\n2024;3\n',
      {},
      [['file.row_twice', 4, 'År']],
    ],
    ['a quarter as people write it', 'År;Andel\n2024 kv 2;1\n', {}, ['25 2024K2 1 final']],
    [
      'a wide table with holes and a place that is not known',
      'Kommun;2023;2024\nLuleå;1;\nÄlvsbyn;..;2\nUmeå;1;2\n',
      { layout: 'wide', placeColumn: 'Kommun' },
      [['file.place_unknown', 4, 'Kommun']],
    ],
    [
      'a wide table of which a row is left out',
      'Kommun;2023;2024\nLuleå;1;\nÄlvsbyn;..;2\nUmeå;1;2\n',
      { layout: 'wide', placeColumn: 'Kommun', leaveOutRows: '4' },
      ['2580 2023 1 final', '2560 2023 null missing', '2560 2024 2 final'],
    ],
    [
      'a wide fault',
      'Kommun;2023;2024\nLuleå;1;tolv\n',
      { layout: 'wide', placeColumn: 'Kommun' },
      [['file.value_invalid', 2, '2024']],
    ],
    [
      'no wide table',
      'Kommun;Andel\nLuleå;1\n',
      { layout: 'wide' },
      [['file.not_wide', 1, undefined]],
    ],
  ] as const)('with %s', (_name, written, changes, answer) => {
    expect(text(written, changes)).toEqual(answer);
  });
});
