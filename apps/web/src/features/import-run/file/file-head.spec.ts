/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { fileHead, fileText, fileTypeOf, guessColumns } from './file-head.ts';

describe('the head of a file', () => {
  it('is split at semicolons if there are any, so that a decimal comma stays', () => {
    expect(fileHead('\uFEFFÅr;Andel\r\n2023;11,5\r\n')).toEqual({
      columns: ['År', 'Andel'],
      rows: [['2023', '11,5']],
    });
  });

  it('is otherwise split at commas, and keeps quoted text whole', () => {
    expect(fileHead('Year,Place,Value\n2023,"Luleå, Boden",11.5').rows).toEqual([
      ['2023', 'Luleå, Boden', '11.5'],
    ]);
  });

  it('is guessed by its headings, and only where one fits', () => {
    const head = fileHead('Kommun;År;Kön;Andel resor;Annat\n');
    expect(guessColumns(head)).toEqual({
      period: 'År',
      value: 'Andel resor',
      place: 'Kommun',
      sex: 'Kön',
      birth: null,
      status: null,
      note: null,
    });
  });
});

describe('the letters of a file', () => {
  it('are read as UTF-8, or as Excel writes them', () => {
    const utf8 = new TextEncoder().encode('År').buffer;
    expect(fileText(utf8)).toBe('År');
    expect(fileText(new Uint8Array([0xc5, 0x72]).buffer)).toBe('År');
  });
});

describe('a workbook', () => {
  it('is recognised by its first bytes', () => {
    const typeOf = (text: string) => fileTypeOf(new TextEncoder().encode(text).buffer);
    expect(typeOf('PK\x03\x04')).toMatch(/spreadsheetml/);
    expect(typeOf('År;Andel')).toBe('text/csv');
  });
});
