import { describe, expect, it } from '@jest/globals';
import { prefixText, termsOf } from './search-terms.ts';

describe('What somebody types', () => {
  it('becomes words in small letters, each once, with å, ä and ö kept', () => {
    expect(termsOf('Öka  ÅKA öka, åka!')).toEqual(['öka', 'åka']);
    expect(termsOf('A\u030Arjang')).toEqual(['årjang']);
  });

  it('never becomes a query of its own', () => {
    expect(termsOf(`a'); drop table x; -- l09:* & !(b|c) <-> \\ %`)).toEqual([
      'a',
      'drop',
      'table',
      'x',
      'l09',
      'b',
      'c',
    ]);
    expect(termsOf('()&|!:*\'"\\ \uD800 \u0000')).toEqual([]);
  });

  it('has at most eight words of 60 characters', () => {
    const many = Array.from({ length: 100 }, (_, index) => `ord${index}`).join(' ');
    expect(termsOf(many)).toHaveLength(8);
    expect(termsOf('x'.repeat(1000))[0]).toHaveLength(60);
  });

  it('is the beginning of words only where it is long enough', () => {
    expect(prefixText(['bredband', 'it'])).toBe('bredband:* & it');
  });
});
