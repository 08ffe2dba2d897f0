import { describe, expect, it } from '@jest/globals';
import { archiveOf, workbookParts, type ArchivePart } from './workbook-bombs.fixture.ts';
import { shownByCode } from './workbook-styles.ts';
import { readWorkbook } from './workbook.ts';

const SHARED_TEXTS =
  '<si><t>År</t></si><si><r><t>An</t></r><r><t xml:space="preserve">del &amp; mer</t></r><rPh><t>x</t></rPh></si><si><t/></si>';
const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="0.0 %"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs>';
const parts = (rows: string) => workbookParts({ rows, sharedTexts: SHARED_TEXTS, styles: STYLES });
/** All but the sheet. */
const BOOK = parts('').slice(0, -1);
const sheet = (rows: string, changes: Partial<ArchivePart> = {}): ArchivePart => ({
  name: 'xl/worksheets/sheet1.xml',
  text: `<worksheet>${rows}</worksheet>`,
  ...changes,
});
const sheetOf = (rows: string, maxRows = 100) => readWorkbook(archiveOf(parts(rows)), maxRows);
const read = (rows: string, maxRows = 100) => [...sheetOf(rows, maxRows).rows];
const cells = (inner: string) => read(`<row r="1">${inner}</row>`)[0]?.cells;

describe('a workbook', () => {
  it('is read as the rows of its first sheet, with the numbers of their lines', () => {
    const rows = read(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/></row>` +
        `<row r="2"/><row r="4"><c r="B4"><v>12.5</v></c></row>` +
        `<row r="5"><c r="A5"><v>2024</v></c></row>`,
    );
    expect(rows).toMatchObject([
      { line: 1, cells: ['År', 'Andel & mer'] },
      { line: 4, cells: ['', '12.5'] },
      { line: 5, cells: ['2024', ''] },
    ]);
  });

  it.each([
    ['a formula as what it last showed', '<c r="A1"><f>SUM(B1:B9)</f><v>7</v></c>', '7'],
    ['the text of a formula', '<c r="A1" t="str"><f>A2</f><v>=1+1</v></c>', '=1+1'],
    ['text that stands in the cell', '<c r="A1" t="inlineStr"><is><t>å&lt;b</t></is></c>', 'å<b'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a small number', '<c r="A1"><v>1.5E-2</v></c>', '0.015000'],
    ['percent of its own', '<c r="A1" s="1"><v>0.125</v></c>', '0.125'],
    ['percent of the file', '<c r="A1" s="2"><v>0.125</v></c>', '0.125'],
    ['a number of no style', '<c r="A1" s="0"><v>0.125</v></c>', '0.125'],
    ['a prefix', '<x:c r="A1"><x:v>3</x:v></x:c>', '3'],
    ['a text that is not there', '<c r="A1" t="s"><v>99</v></c><c><v>1</v></c>', ''],
  ])('holds %s', (_name, inner, text) => {
    expect(cells(inner)?.[0]).toBe(text);
  });

  it.each(['abc', '1e400', '1.5', '-5', '0', ''])(
    'a row that says it is the %jth is the one after that before it',
    (number) => {
      const row = (at: string) => `<row r="${at}"><c><v>1</v></c></row>`;
      const rows = read(row('4') + row(number) + row('9'));
      expect(rows.map(({ line }) => line)).toEqual([4, 5, 9]);
    },
  );

  it('is read from an archive that packs nothing, too', () => {
    const plain = parts('<row r="1"><c r="A1"><v>1</v></c></row>').map((part) => ({
      ...part,
      isPlain: true,
    }));
    const bytes = archiveOf(plain);
    expect(readWorkbook(bytes, 10).rows).toMatchObject([{ line: 1, cells: ['1'] }]);
  });

  it('is not read beyond the rows that are wanted', () => {
    const rows = Array.from({ length: 50 }, () => '<row><c><v>1</v></c></row>').join('');
    expect(read(rows, 5)).toHaveLength(5);
  });
});

describe('what a cell holds that is not what is seen', () => {
  const kind = (inner: string) => sheetOf(`<row r="1">${inner}</row>`).rows[0]?.kinds?.[0];
  it.each([
    ['percent of its own', '<c r="A1" s="1"><v>0.125</v></c>', 'percent'],
    ['percent of the file', '<c r="A1" s="2"><v>0.125</v></c>', 'percent'],
    ['a number', '<c r="A1"><v>0.125</v></c>', 'number'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'boolean'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', 'error'],
    ['a date as text', '<c r="A1" t="d"><v>2024-01-01</v></c>', 'date'],
    ['a formula that was never computed', '<c r="A1"><f>SUM(B1:B9)</f></c>', 'no_value'],
    ['a formula', '<c r="A1"><f>SUM(B1:B9)</f><v>7</v></c>', 'number'],
    ['an empty text of a formula', '<c r="A1" t="str"><f>A2</f><v></v></c>', undefined],
    ['a text', '<c r="A1" t="s"><v>0</v></c>', undefined],
  ])('is told: %s', (_name, inner, told) => {
    expect(kind(inner)).toBe(told);
  });

  it('is told of rows and columns that nobody sees', () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/></cols><row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>';
    const { rows, hiddenColumns } = sheetOf(xml);
    expect(rows.map(({ isHidden }) => isHidden)).toEqual([true, false]);
    expect([...hiddenColumns]).toEqual([1, 2]);
  });
});

describe('the sheets of a workbook', () => {
  const book = (sheets: string) =>
    archiveOf(
      parts('<row><c><v>1</v></c></row>').map((part) =>
        part.name === 'xl/workbook.xml'
          ? { ...part, text: `<workbook><sheets>${sheets}</sheets></workbook>` }
          : part,
      ),
    );
  const two = (state: string) =>
    `<sheet name="Dold" r:id="rId8" state="${state}"/><sheet name="Synlig" r:id="rId7"/>`;

  it.each(['hidden', 'veryHidden'])('that are %s are not read', (state) => {
    const { name, names, rows } = readWorkbook(book(two(state)), 10);
    expect([name, names, rows.length]).toEqual(['Synlig', ['Synlig'], 1]);
  });

  it('are chosen by name', () => {
    expect(readWorkbook(book(two('visible')), 10, 'Synlig').name).toBe('Synlig');
    expect(() => readWorkbook(book(two('visible')), 10, 'Finns inte')).toThrow('file.not_workbook');
  });
});

describe('how a number is shown', () => {
  it.each([
    ['0.0%', 'percent'],
    ['d mmm', 'date'],
    ['yyyy\\-mm\\-dd', 'date'],
    ['[$-41D]d mmmm yyyy', 'date'],
    ['[h]:mm', 'date'],
    ['#,##0,', 'scaled'],
    ['#,##0.0,,', 'scaled'],
    ['#,##0,"tkr"', 'scaled'],
    [';;;', 'hidden'],
    ['#,##0', undefined],
    ['#,##0.00', undefined],
    ['0" kr"', undefined],
    ['#,##0 "dagar"', undefined],
    ['General', undefined],
    ['[Red]0.0', undefined],
    ['0.00E+00', undefined],
    ['@', undefined],
  ])('by the format %s: %s', (code, as) => {
    expect(shownByCode(code)).toBe(as);
  });
});

describe('what is no workbook, or would fill our memory', () => {
  const reading = (bytes: Buffer) => () => readWorkbook(bytes, 100);
  const whole = archiveOf([...BOOK, sheet('<row/>')]);

  it.each([
    ['text', Buffer.from('År;Andel')],
    ['nothing', Buffer.alloc(0)],
    ['half of one', whole.subarray(0, whole.length / 2)],
    ['an archive without a book', archiveOf([sheet('')])],
    ['an archive without its sheet', archiveOf(BOOK)],
    [
      'one that declares entities',
      archiveOf([...BOOK, sheet('', { text: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })]),
    ],
    ['one that does not end', archiveOf([...BOOK, sheet('', { text: '<worksheet><row' })])],
  ])('%s is refused', (_name, bytes) => {
    expect(reading(bytes)).toThrow('file.not_workbook');
  });

  it('an archive with a key is locked', () => {
    const locked = archiveOf([...BOOK, sheet('<row/>', { flags: 1 })]);
    expect(reading(locked)).toThrow('file.locked');
  });

  it('one that unpacks to a hundred times its size is refused', () => {
    const bytes = archiveOf([...BOOK, sheet(' '.repeat(25_000_000))]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(reading(bytes)).toThrow('file.too_large');
  });

  it('one with a column far out is refused', () => {
    expect(() => read('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toThrow('file.too_large');
  });

  it.each([
    ['a text longer than Excel puts in a cell', `<si><t>${'a'.repeat(32_768)}</t></si>`, 1],
    [
      'one text in so many cells that it is ten megabytes',
      `<si><t>${'a'.repeat(32_767)}</t></si>`,
      306,
    ],
  ])('one with %s is refused', (_name, sharedTexts, count) => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(count);
    const bytes = archiveOf(workbookParts({ rows, sharedTexts }));
    expect(() => readWorkbook(bytes, 1000)).toThrow('file.too_large');
  });

  it('damage anywhere is refused or read, and never anything else', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      try {
        readWorkbook(damaged, 100);
      } catch (fault) {
        expect((fault as Error).name).toBe('FileFault');
      }
    }
  });
});
