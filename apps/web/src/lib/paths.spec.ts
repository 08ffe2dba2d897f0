import { describe, expect, it } from '@jest/globals';
import { paths, safeReturnTo } from './paths.ts';

describe('addresses', () => {
  it('carry filters and the way back', () => {
    expect(paths.actions({ omrade: 'livsmiljo', q: undefined })).toBe('/atgarder?omrade=livsmiljo');
    expect(paths.signIn('/atgarder/l07?q=a b')).toBe('/logga-in?till=%2Fatgarder%2Fl07%3Fq%3Da+b');
  });

  it('name the page that a remark is about, but no link that came by mail', () => {
    expect(paths.remark('/effektkarta')).toBe('/tillganglighet?sida=%2Feffektkarta#synpunkt');
    for (const path of ['/losenord/hemlig', '/inbjudan/hemlig', '/tillganglighet']) {
      expect(paths.remark(path)).toBe('/tillganglighet#synpunkt');
    }
  });

  it.each(['//elsewhere.example', '/.//elsewhere.example', 'https://elsewhere.example', undefined])(
    'never lead from the sign-in to %s',
    (target) => {
      expect(safeReturnTo(target)).toBe('/mitt-arbete');
    },
  );

  it('lead back within the site', () => {
    expect(safeReturnTo('/initiativ/ny?atgard=l07')).toBe('/initiativ/ny?atgard=l07');
  });
});
