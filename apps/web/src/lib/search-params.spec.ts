import { describe, expect, it } from '@jest/globals';
import { parseSearch, readList, readPage, readText, stringifySearch } from './search-params.ts';

describe('search parameters', () => {
  it('reads what people type as text', () => {
    expect(parseSearch('?omrade=livsmiljo&kommun=2580')).toEqual({
      omrade: 'livsmiljo',
      kommun: '2580',
    });
  });

  it('reads a repeated key, as a GET form sends it, as a list', () => {
    expect(parseSearch('lucka=no_owner&lucka=stalled&lucka=only_planned')).toEqual({
      lucka: ['no_owner', 'stalled', 'only_planned'],
    });
  });

  it('cannot be made to touch the prototype', () => {
    expect(Object.getPrototypeOf(parseSearch('__proto__=x&a=1'))).toBe(Object.prototype);
    expect(parseSearch('constructor=1&constructor=2')).toEqual({ constructor: ['1', '2'] });
  });

  it('writes no quotes, no empty values, and commas as commas', () => {
    expect(stringifySearch({ omrade: 'livsmiljo', q: '', sida: 2, kommun: '2580,2523' })).toBe(
      '?omrade=livsmiljo&sida=2&kommun=2580,2523',
    );
    expect(stringifySearch({ q: undefined })).toBe('');
  });

  it('keeps å, ä, ö and signs through writing and reading', () => {
    const search = { q: 'vård & omsorg på åtta håll? #1+2=3', till: '/atgarder?kommun=2580,2523' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});

describe('readers of a parameter', () => {
  it('takes the first text, trimmed and bounded', () => {
    expect(readText([' bygdel ', 'x'])).toBe('bygdel');
    expect(readText('x'.repeat(300))).toHaveLength(200);
    expect(readText('  ')).toBeUndefined();
  });

  it('takes lists by comma or by repetition and drops what does not belong', () => {
    expect(readList(['2580,2523', 'abc', '2580'], /^\d{4}$/)).toBe('2580,2523');
    expect(readList('x', /^\d{4}$/)).toBeUndefined();
  });

  it('takes pages from 2 on', () => {
    expect(readPage('3')).toBe(3);
    expect([readPage('1'), readPage('-2'), readPage('2.5'), readPage('x')]).toEqual(
      Array(4).fill(undefined),
    );
  });
});
