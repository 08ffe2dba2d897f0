import { readFileSync } from 'node:fs';
import { createRouter } from '@tanstack/react-router';
import type { createRequestHandler } from '@tanstack/react-router/ssr/server';
import { isDevelopment } from '../config/environment.ts';
import { CLIENT_ENTRY, filesOf, wordFilesOf, type BuildManifest } from './build-manifest.ts';
import type { RouterContext } from './context.ts';
import { routeTree } from './route-tree.ts';

type PageManifest = Awaited<
  ReturnType<NonNullable<Parameters<typeof createRequestHandler>[0]['getRouterManifest']>>
>;

const MANIFEST_URL = new URL('../client/.vite/manifest.json', import.meta.url);

/** Which source file is the page of which route. */
function pageSources(): [routeId: string, source: string][] {
  // A router gives the routes their ids.
  const { routesById } = createRouter({ routeTree, context: {} as RouterContext });
  return Object.entries<{ options: { staticData?: { page?: string } } }>(routesById).flatMap(
    ([routeId, { options }]) =>
      options.staticData?.page ? [[routeId, options.staticData.page] as [string, string]] : [],
  );
}

const asUrl = (file: string) => `/${file}`;

/** Scripts and style sheet by route, for the built page: everything is named in the first answer. */
export function builtManifest(manifest: BuildManifest, language: string): PageManifest {
  const entry = manifest[CLIENT_ENTRY];
  const styles = Object.values(manifest).filter(({ file }) => file.endsWith('.css'));
  if (!entry) {
    throw new Error('The build of the pages lacks its client entry.');
  }
  const filesWithWords = (source: string) => [
    ...filesOf(manifest, source),
    ...wordFilesOf(manifest, source, language),
  ];
  const common = new Set(filesWithWords(CLIENT_ENTRY));
  return {
    routes: {
      __root__: {
        preloads: [...common].map(asUrl),
        css: styles.map(({ file }) => asUrl(file)),
        scripts: [{ attrs: { type: 'module', src: asUrl(entry.file) } }],
      },
      ...Object.fromEntries(
        pageSources().map(([routeId, source]) => [
          routeId,
          {
            preloads: filesWithWords(source)
              .filter((file) => !common.has(file))
              .map(asUrl),
          },
        ]),
      ),
    },
  };
}

/** React's refresh must be in place before the first component is loaded. */
const REFRESH_PREAMBLE = `import { injectIntoGlobalHook } from '/@react-refresh';
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;`;

const developmentManifest: PageManifest = {
  routes: {
    __root__: {
      css: ['/src/app/styles.css?direct'],
      scripts: [
        { attrs: { type: 'module' }, children: REFRESH_PREAMBLE },
        { attrs: { type: 'module', src: '/@vite/client' } },
        { attrs: { type: 'module', src: `/${CLIENT_ENTRY}` } },
      ],
    },
  },
};

const manifests = new Map<string, PageManifest>();

export function pageManifest(language: string): PageManifest {
  if (isDevelopment) {
    return developmentManifest;
  }
  let manifest = manifests.get(language);
  if (!manifest) {
    const built = JSON.parse(readFileSync(MANIFEST_URL, 'utf8')) as BuildManifest;
    manifest = builtManifest(built, language);
    manifests.set(language, manifest);
  }
  return manifest;
}
