import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delimiterOf, readCsv, type Delimiter } from './csv.ts';

const cellsOf = (text: string, delimiter: Delimiter = ';') =>
  readCsv(text, delimiter).map(({ cells }) => cells);

describe('CSV', () => {
  it.each([
    ['År;Andel, i procent', ';'],
    ['year,share', ','],
    ['year\tshare', '\t'],
    ['"a;b;c",d', ','],
    ['ensam', ';'],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('is read with its quotes, its line breaks and its byte order mark', () => {
    expect(cellsOf('\ufeffa;b\r\n"x;""y""";"rad\r\ntvå"\r\n;\n\nc;d')).toEqual([
      ['a', 'b'],
      ['x;"y"', 'rad\r\ntvå'],
      ['c', 'd'],
    ]);
  });

  it('says on which line a row begins', () => {
    expect(readCsv('a\n"b\nb"\n\nc\n', ';').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it.each(['a;"b', 'a;"b"c', '"a" ;b'])('%j is none', (text) => {
    expect(() => readCsv(text, ';')).toThrow('line 1');
  });

  it('gives back whatever was written, and computes nothing', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '"', ';', '\n', '@x', 'å'));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (written) => {
        const text = written
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        const kept = written.filter((row) => row.some((each) => each.trim() !== ''));
        expect(cellsOf(`\ufeff${text}`)).toEqual(kept);
      }),
    );
  });
});
