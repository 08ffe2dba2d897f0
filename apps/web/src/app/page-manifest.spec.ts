import { describe, expect, it } from '@jest/globals';
import { filesOf, type BuildManifest } from './build-manifest.ts';
import { builtManifest } from './page-manifest.ts';

const manifest: BuildManifest = {
  'src/entry-client.tsx': {
    file: 'assets/entry-1.js',
    imports: ['_shared.js'],
    dynamicImports: [
      '_words-sv.every-page-1.js',
      '_words-en.every-page-1.js',
      'src/app/routes/action/actions.page.tsx',
    ],
  },
  '_shared.js': { file: 'assets/shared-1.js' },
  '_list.js': {
    file: 'assets/list-1.js',
    imports: ['_shared.js', '_list.js'],
    dynamicImports: ['_words-sv.action-1.js', '_words-en.action-1.js'],
  },
  'src/app/routes/action/actions.page.tsx': {
    file: 'assets/actions-1.js',
    imports: ['src/entry-client.tsx', '_list.js'],
    dynamicImports: ['_words-en.action-1.js', '_chart.js'],
  },
  '_chart.js': { file: 'assets/chart-1.js', dynamicImports: ['_words-en.assessment-1.js'] },
  ...Object.fromEntries(
    ['sv.every-page', 'en.every-page', 'sv.action', 'en.action', 'en.assessment'].map((name) => [
      `_words-${name}-1.js`,
      { file: `assets/words-${name}-1.js`, name: `words-${name}` },
    ]),
  ),
  'style.css': { file: 'assets/style-1.css' },
};

describe('the built page', () => {
  const { routes } = builtManifest(manifest, 'en');

  it('names its entry, its style sheet and the words that every page needs in its language', () => {
    expect(routes['__root__']).toMatchObject({
      preloads: ['/assets/shared-1.js', '/assets/entry-1.js', '/assets/words-en.every-page-1.js'],
      css: ['/assets/style-1.css'],
      scripts: [{ attrs: { type: 'module', src: '/assets/entry-1.js' } }],
    });
  });

  it('names what a page needs beyond that, once, with the words of its own modules', () => {
    expect(routes['/atgarder']?.preloads).toEqual([
      '/assets/list-1.js',
      '/assets/actions-1.js',
      '/assets/words-en.action-1.js',
    ]);
  });

  it('follows imports once, also in a circle', () => {
    expect(filesOf(manifest, '_list.js')).toEqual(['assets/shared-1.js', 'assets/list-1.js']);
  });
});
