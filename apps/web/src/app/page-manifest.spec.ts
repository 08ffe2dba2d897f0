import { describe, expect, it } from '@jest/globals';
import { filesOf, type BuildManifest } from './build-manifest.ts';
import { builtManifest } from './page-manifest.ts';

const manifest: BuildManifest = {
  'src/entry-client.tsx': { file: 'assets/entry-1.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-1.js' },
  '_list.js': { file: 'assets/list-1.js', imports: ['_shared.js', '_list.js'] },
  'src/app/routes/action/actions.page.tsx': {
    file: 'assets/actions-1.js',
    imports: ['src/entry-client.tsx', '_list.js'],
  },
  '_messages-sv-1.js': { file: 'assets/messages-sv-1.js', name: 'messages-sv' },
  '_messages-en-1.js': { file: 'assets/messages-en-1.js', name: 'messages-en' },
  'style.css': { file: 'assets/style-1.css' },
};

describe('the built page', () => {
  const { routes } = builtManifest(manifest, 'en');

  it('names its entry, its style sheet and the texts of its language only', () => {
    expect(routes['__root__']).toMatchObject({
      preloads: ['/assets/shared-1.js', '/assets/entry-1.js', '/assets/messages-en-1.js'],
      css: ['/assets/style-1.css'],
      scripts: [{ attrs: { type: 'module', src: '/assets/entry-1.js' } }],
    });
  });

  it('names what a page needs beyond that', () => {
    expect(routes['/atgarder']?.preloads).toEqual(['/assets/list-1.js', '/assets/actions-1.js']);
  });

  it('follows imports once, also in a circle', () => {
    expect(filesOf(manifest, '_list.js')).toEqual(['assets/shared-1.js', 'assets/list-1.js']);
  });
});
