import { describe, expect, it } from '@jest/globals';
import { municipalitySlug } from './municipality-slug.ts';

describe('the name of a municipality in an address', () => {
  it.each([
    ['Kiruna', 'kiruna'],
    ['Överkalix', 'overkalix'],
    ['Luleå', 'lulea'],
    ['Älvsbyn', 'alvsbyn'],
    ['Upplands-Bro', 'upplands-bro'],
    ['Malung-Sälen', 'malung-salen'],
    ['Dals Ed', 'dals-ed'],
    ['(Ny kommun)', 'ny-kommun'],
  ])('of %s is %s', (name, slug) => {
    expect(municipalitySlug(name)).toBe(slug);
  });

  it('is no other when the name is written with loose dots', () => {
    expect(municipalitySlug('O\u0308verkalix')).toBe('overkalix');
  });
});
