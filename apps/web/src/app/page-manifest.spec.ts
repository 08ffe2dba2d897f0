import { describe, expect, it } from '@jest/globals';
import { filesOf, type BuildManifest } from './build-manifest.ts';
import { builtScripts } from './page-manifest.ts';

const manifest: BuildManifest = {
  'src/entry-client.ts': { file: 'assets/entry-1.js', dynamicImports: ['src/hydrate.tsx'] },
  'src/hydrate.tsx': {
    file: 'assets/hydrate-1.js',
    imports: ['_shared.js', 'src/entry-client.ts'],
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
    imports: ['src/hydrate.tsx', '_list.js'],
    dynamicImports: ['_words-en.action-1.js', '_chart.js'],
  },
  'src/app/routes/layout/form-layout.page.tsx': { file: 'assets/form-1.js' },
  'src/app/routes/sign-in/sign-in.page.tsx': { file: 'assets/sign-in-1.js' },
  '_chart.js': { file: 'assets/chart-1.js', dynamicImports: ['_words-en.assessment-1.js'] },
  ...Object.fromEntries(
    ['sv.every-page', 'en.every-page', 'sv.action', 'en.action', 'en.assessment'].map((name) => [
      `_words-${name}-1.js`,
      { file: `assets/words-${name}-1.js`, name: `words-${name}` },
    ]),
  ),
  'style.css': { file: 'assets/style-1.css' },
};

const COMMON = ['/assets/shared-1.js', '/assets/hydrate-1.js', '/assets/words-en.every-page-1.js'];
const ACTIONS = ['/assets/list-1.js', '/assets/actions-1.js', '/assets/words-en.action-1.js'];

describe('the built page', () => {
  const { manifest: pages, waiting } = builtScripts(manifest, 'en', false);

  it('names its entry, its style sheet and what brings every page to life, with its words', () => {
    expect(pages.routes['__root__']).toMatchObject({
      preloads: ['/assets/entry-1.js', ...COMMON],
      css: ['/assets/style-1.css'],
      scripts: [{ attrs: { type: 'module', src: '/assets/entry-1.js' } }],
    });
  });

  it('names what a page needs beyond that, once, with the words of its own modules', () => {
    expect(pages.routes['/atgarder']?.preloads).toEqual(ACTIONS);
  });

  it('does not wait', () => {
    expect(waiting).toBeUndefined();
  });

  it('follows imports once, also in a circle', () => {
    expect(filesOf(manifest, '_list.js')).toEqual(['assets/shared-1.js', 'assets/list-1.js']);
  });
});

describe('the built page of a visitor', () => {
  const { manifest: pages, waiting } = builtScripts(manifest, 'en', true);

  it('loads only its entry', () => {
    expect(pages.routes['__root__']?.preloads).toEqual(['/assets/entry-1.js']);
    expect(pages.routes['/atgarder']?.preloads).toEqual([]);
  });

  it('names the rest for when its reader reaches for something', () => {
    expect(waiting?.(['__root__', '/atgarder'])).toEqual([...COMMON, ...ACTIONS]);
  });

  it('loads everything where the browser draws it', () => {
    expect(pages.routes['/form']?.preloads).toEqual([...COMMON, '/assets/form-1.js']);
    expect(pages.routes['/form/logga-in']?.preloads).toEqual(['/assets/sign-in-1.js']);
  });
});
