import { TextEncoder } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { fileHead, fileTypeOf, guessColumns, lettersOf } from './file-head.ts';
import { preview } from '../testing/preview.fixture.ts';

describe('the headings of a file', () => {
  it('stand in the row that is chosen, above the first rows of the table', () => {
    const shown = preview([['Befolkning'], ['År', 'Andel'], ['2023', '11,5']]);
    expect(fileHead(shown, 2)).toEqual({
      columns: [
        { name: 'År', letters: 'A', place: 0 },
        { name: 'Andel', letters: 'B', place: 1 },
      ],
      rows: [['2023', '11,5']],
    });
    expect(fileHead(shown, 1).columns.map(({ name }) => name)).toEqual(['Befolkning', 'B']);
  });

  it('are letters where two are the same, or one is missing above a column with cells', () => {
    const shown = preview([
      ['', 'Andel', 'andel', ''],
      ['2023', '1', '2', ''],
    ]);
    expect(fileHead(shown, 1).columns.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it('say what the columns mean, most likely', () => {
    const head = fileHead(preview([['Kommun', 'År', 'Antal invånare', 'Kön']]), 1);
    expect(guessColumns(head)).toMatchObject({
      place: 'Kommun',
      period: 'År',
      value: 'Antal invånare',
      sex: 'Kön',
      note: null,
    });
  });

  it('have letters as in a table calculator', () => {
    expect([0, 25, 26, 27, 52].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
  });
});

describe('a file', () => {
  const bytes = (...all: number[]) => new Uint8Array(all).buffer;
  it.each([
    ['a workbook', bytes(0x50, 0x4b, 3, 4), /spreadsheetml/],
    ['an old or locked workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), /spreadsheetml/],
    ['text', new TextEncoder().encode('År;Andel').buffer as ArrayBuffer, /^text\/csv$/],
    ['UTF-16', bytes(0xff, 0xfe, 0xc5, 0, 0x72, 0), /^text\/csv$/],
  ])('is %s', (_name, content, type) => {
    expect(fileTypeOf(content)).toMatch(type);
  });

  it('that is neither is told', () => {
    expect(fileTypeOf(bytes(1, 0, 0, 7, 0, 0))).toBeNull();
  });
});
