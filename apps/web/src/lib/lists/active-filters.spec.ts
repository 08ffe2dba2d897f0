import { describe, expect, it } from '@jest/globals';
import { paths } from '../paths.ts';
import { activeFilters, hrefWith } from './active-filters.ts';

describe('the chosen filters', () => {
  const search = { q: 'mat, skola', kommun: '2580,2523', sida: 3, sortera: 'title' };

  it('are words, each with the address without it, on the first page', () => {
    const filters = activeFilters(paths.initiatives, search, {
      q: (text) => text,
      kommun: (code) => `kommun ${code}`,
    });
    expect(filters.map(({ label }) => label)).toEqual(['mat, skola', 'kommun 2580', 'kommun 2523']);
    expect(filters[1]?.removeHref).toBe('/initiativ?q=mat,+skola&kommun=2523&sortera=title');
  });

  it('leave out what is not chosen', () => {
    expect(activeFilters(paths.actors, {}, { q: String })).toEqual([]);
  });

  it('keep the rest of the address when one is changed', () => {
    expect(hrefWith(paths.initiatives, search, { sortera: 'owner' })).toBe(
      '/initiativ?q=mat,+skola&kommun=2580,2523&sortera=owner',
    );
  });
});
