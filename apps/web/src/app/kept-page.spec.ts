import { describe, expect, it } from '@jest/globals';
import { keptAddress } from './kept-page.ts';

describe('The page that is kept ready', () => {
  it.each([
    ['/', '', '/'],
    ['/tackning', '', '/tackning'],
    ['/tackning', 'omrade=l&kommun=2580', '/tackning?omrade=l&kommun=2580'],
    ['/tackning', 'kommun=2580&omrade=l', '/tackning?kommun=2580&omrade=l'],
    ['/atgarder/l07', 'sida=2', '/atgarder/l07?sida=2'],
    ['/om', '', '/om'],
  ])('of %s?%s has the address %s', (path, query, address) => {
    expect(keptAddress(path, query)).toBe(address);
  });

  it.each([
    ['/logga-in', ''],
    ['/initiativ/ny', ''],
    ['/finns-inte', ''],
    ['/tackning', 'utm_source=brev'],
    ['/tackning', 'kommun=2580&kommun=2581'],
    ['/tackning', 'kommun=Luleå'],
    ['/om', 'omrade=l'],
  ])('is not there for %s?%s', (path, query) => {
    expect(keptAddress(path, query)).toBeNull();
  });
});
