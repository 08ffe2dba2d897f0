import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  csvTextOf,
  CsvFault,
  delimiterOf,
  EXCEL_SV,
  readCsv,
  RFC_4180,
  writeCsv,
} from './index.ts';
import { formulaCellsOf } from './testing/formula-cells.ts';

const DIALECTS = [
  ['Excel in Swedish', EXCEL_SV],
  ['RFC 4180', RFC_4180],
] as const;
const cellsOf = (text: string, delimiter = delimiterOf(text)) =>
  [...readCsv(text, delimiter)].map(({ cells }) => cells);
const field = (text: string) => writeCsv([[text]], RFC_4180).slice(0, -2);

describe('A cell', () => {
  it.each([
    ['Luleå kommun', 'Luleå kommun'],
    ['', '""'],
    ['a;b', '"a;b"'],
    ['Å, Ä och "Ö"', '"Å, Ä och ""Ö"""'],
    ['=1+1', `'=1+1`],
    ['+46 920', `'+46 920`],
    ['-3', `'-3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['＝1+1', `'＝1+1`],
    ['＋1', `'＋1`],
    ['－1', `'－1`],
    ['＠SUM(A1)', `'＠SUM(A1)`],
    ['  =1', `'  =1`],
    ['\u00a0=1', `'\u00a0=1`],
    ['\u200b=1', `'\u200b=1`],
    ['\ufeff=1', `'\ufeff=1`],
    ['\u00ad=1', `'\u00ad=1`],
    ['\u2800\u3164=1', `'\u2800\u3164=1`],
    ['\u{e0041}\u{e0100}=1', `'\u{e0041}\u{e0100}=1`],
    ['x\n\ufe0f@SUM(A1)', `"x\n'\ufe0f@SUM(A1)"`],
    ['"=1"', `"'""=1"""`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['\u0001=1', `"'\u0001=1"`],
    ['\ttext', `"'\ttext"`],
    ["'=1", `''=1`],
    ["'citat'", `'citat'`],
    ['Namn\n=cmd|x', `"Namn\n'=cmd|x"`],
    ['Namn\r=cmd|x', `"Namn\r'=cmd|x"`],
    ['Namn\r\n=cmd|x', `"Namn\r\n'=cmd|x"`],
    ['Namn\u2028 =cmd|x', `"Namn\u2028' =cmd|x"`],
    ['x,=1+1,y', `"x,'=1+1,y"`],
    ['x;@SUM(A1);y', `"x;'@SUM(A1);y"`],
    ['x\t=1', `"x\t'=1"`],
    ['1 = 1, a-b, c@d', '"1 = 1, a-b, c@d"'],
    ['Två\n\nstycken', '"Två\n\nstycken"'],
    ['−5 grader', '−5 grader'],
  ])('%j is written %j', (text, written) => {
    expect(field(text)).toBe(written);
    expect(cellsOf(writeCsv([[text, 'x']], RFC_4180), ',')).toEqual([[text, 'x']]);
  });

  it.each([
    [-3, '-3', '-3'],
    [12.5, '12,5', '12.5'],
    [-0.25, '-0,25', '-0.25'],
    [1e21, '1000000000000000000000', '1000000000000000000000'],
    [-1.5e-7, '-0,00000015', '-0.00000015'],
    [NaN, '', ''],
    [-Infinity, '', ''],
  ])('%d stays a number', (value, excel, machine) => {
    expect(writeCsv([['x', value]], EXCEL_SV)).toBe(`\ufeffx;${excel}\r\n`);
    expect(writeCsv([['x', value]], RFC_4180)).toBe(`x,${machine}\r\n`);
  });

  it('that is missing is empty', () => {
    expect(writeCsv([[null, '', 'x']], EXCEL_SV)).toBe('\ufeff;;x\r\n');
  });
});

const HOSTILE = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\ufe66',
  "'",
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u00a0',
  '\u3000',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u0001',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u00ad',
  '\u3164',
  '\u{e0041}',
  'a',
  'å',
  '1',
  "cmd|'/C calc'!A0",
  '=1+1',
  '-1',
  'HYPERLINK("https://evil.example")',
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 9 }) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }) },
);
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(
    fc.array(
      text.map((parts) => parts.join('')),
      { minLength: width, maxLength: width },
    ),
    { minLength: 1, maxLength: 4 },
  ),
);

describe.each(DIALECTS)('A table for %s', (_name, dialect) => {
  it('comes back as it was, whatever its cells hold', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(cellsOf(writeCsv(rows, dialect), dialect.delimiter)).toEqual(kept);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no cell that begins with a formula, however somebody splits it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(formulaCellsOf(writeCsv(rows, dialect))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('The proof that no cell begins with a formula', () => {
  it.each(['=1', 'a\n=1', 'a\r\n"x";=1', '"a\n=1"', 'a;"b\n-1";c', 'a,+1', '\ufeff@x', 'a;\t=1'])(
    'finds the one in %j',
    (written) => {
      expect(formulaCellsOf(written)).not.toEqual([]);
    },
  );
});

describe('CSV', () => {
  it.each([
    ['År;Andel, i procent', ';'],
    ['year,share', ','],
    ['year\tshare', '\t'],
    ['"a;b;c",d', ','],
    ['ensam', ';'],
  ])('%j is parted by %j', (written, delimiter) => {
    expect(delimiterOf(written)).toBe(delimiter);
  });

  it('is read with its quotes, its line breaks and its byte order mark', () => {
    expect(cellsOf('\ufeffa;b\r\n"x;""y""";"rad\r\ntvå"\r\n;\n\nc;d')).toEqual([
      ['a', 'b'],
      ['x;"y"', 'rad\r\ntvå'],
      ['c', 'd'],
    ]);
  });

  it('says on which line a row begins', () => {
    expect([...readCsv('a\n"b\nb"\n\nc\n', ';')].map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each(['a;"b', 'a;"b"c', '"a" ;b'])('%j is none', (written) => {
    expect(() => cellsOf(written, ';')).toThrow(new CsvFault(1));
  });

  it('is read no further than somebody asks', () => {
    const rows = readCsv('a;b\n1;2\n"never closed', ';');
    expect([rows.next().value?.cells, rows.next().value?.cells]).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('What separates the cells', () => {
  it.each([
    ['a heading with more commas', 'År;Andel av alla, 16–84 år, procent\r\n2030;8,4\r\n', ';'],
    ['decimal commas', 'År;Andel\n2029;8,3\n2030;8,4\n', ';'],
    ['a blank first line', '\r\nÅr,Andel\r\n2030,8.4\r\n', ','],
    ['a title above', 'Befolkning, Norrbotten\nÅr;Antal\n2030;75000\n', ';'],
    ['tabs', 'År\tKommun\n2030\tLuleå\n', '\t'],
    ['what the first line says', 'sep=,\nÅr;a,Andel;b\n', ','],
    ['a footnote', 'År;Antal\n2030;1\n2031;2\nKälla: SCB, egen bearbetning\n', ';'],
    ['one column', 'År\n2030\n', ';'],
  ])('is found in spite of %s', (_name, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('is no row of the table where the first line says it', () => {
    const text = '\ufeffsep=;\r\nÅr;Andel\r\n2030;8,4\r\n';
    expect([...readCsv(text, delimiterOf(text))]).toEqual([
      { line: 2, cells: ['År', 'Andel'] },
      { line: 3, cells: ['2030', '8,4'] },
    ]);
  });
});

describe('The text of a file', () => {
  const text = 'År;Kommun\n2030;Luleå\n';
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16 the other way round without its mark', swapped(Buffer.from(text, 'utf16le'))],
  ])('is read as %s', (_name, bytes) => {
    expect(csvTextOf(bytes)).toBe(text);
  });

  it('is none where a byte is empty', () => {
    expect(csvTextOf(Buffer.from('År;Andel\n2031;1\0\n'))).toBeNull();
    expect(csvTextOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBeNull();
  });
});
