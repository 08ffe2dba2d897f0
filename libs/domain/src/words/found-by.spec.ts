import { describe, expect, it } from '@jest/globals';
import { isFoundBy } from './found-by.ts';

describe('A name in a filter or a picker', () => {
  it.each([
    ['Luleå kommun', 'lulea'],
    ['Luleå kommun', 'LULEÅ'],
    ['Pajala kommun', 'kommun pajala'],
    ['Luleå tekniska universitet', 'ltu'],
    ['Luleå tekniska universitet', 'tekniska lulea'],
    ['A\u030arsunda', 'ars'],
    ['Pajala kommun', ' '],
  ])('%s is found by «%s»', (name, typed) => {
    expect(isFoundBy(name, typed)).toBe(true);
  });

  it.each([
    ['Luleå kommun', 'pitea'],
    ['Luleå kommun', 'lulea pajala'],
    ['Luleå tekniska universitet', 'ltx'],
  ])('%s is not found by «%s»', (name, typed) => {
    expect(isFoundBy(name, typed)).toBe(false);
  });
});
