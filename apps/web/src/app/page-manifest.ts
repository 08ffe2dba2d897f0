import { readFileSync } from 'node:fs';
import { createRouter } from '@tanstack/react-router';
import type { createRequestHandler } from '@tanstack/react-router/ssr/server';
import { isDevelopment } from '../config/environment.ts';
import {
  CLIENT_ENTRY,
  filesOf,
  HYDRATION,
  wordFilesOf,
  type BuildManifest,
} from './build-manifest.ts';
import type { RouterContext } from './context.ts';
import { routeTree } from './route-tree.ts';

type PageManifest = Awaited<
  ReturnType<NonNullable<Parameters<typeof createRequestHandler>[0]['getRouterManifest']>>
>;

const MANIFEST_URL = new URL('../client/.vite/manifest.json', import.meta.url);

/** Its page as a source file, and whether the browser draws it. */
type PageRoute = { source: string; isDrawnLater: boolean; isFirst: boolean };
type Route = {
  options: { ssr?: unknown; staticData?: { page?: string } };
  parentRoute?: Route;
};

function pageRoutes(): [routeId: string, page: PageRoute][] {
  // A router gives the routes their ids.
  const { routesById } = createRouter({ routeTree, context: {} as RouterContext });
  const isDrawnLater = (route: Route | undefined): boolean =>
    route !== undefined && (route.options.ssr === 'data-only' || isDrawnLater(route.parentRoute));
  return Object.entries<Route>(routesById).flatMap(([routeId, route]) => {
    const source = route.options.staticData?.page;
    // The pages that the browser draws stand within one that comes first.
    const isFirst = isDrawnLater(route) && !isDrawnLater(route.parentRoute);
    const found: [string, PageRoute][] = source
      ? [[routeId, { source, isDrawnLater: isDrawnLater(route), isFirst }]]
      : [];
    return found;
  });
}

/** Letters of Swedish and English; what has others loads the rest when it comes. */
const FONT = /public-sans-latin-wght-normal.*\.woff2$/;

const asUrl = (file: string) => `/${file}`;

export type PageScripts = {
  readonly manifest: PageManifest;
  /** The font that every text is set in: asked for with the page, before the style sheet names it. */
  readonly font?: string;
  /** All scripts of the routes, where the page may wait with them. */
  readonly waiting?: (routeIds: readonly string[]) => readonly string[];
};

/**
 * Scripts and style sheet by route, for the built page: everything is named in the first answer. A visitor's page
 * loads only its entry, unless the browser draws it, and names the rest for when the reader reaches for something.
 */
export function builtScripts(
  manifest: BuildManifest,
  language: string,
  isVisitor: boolean,
): PageScripts {
  const entry = manifest[CLIENT_ENTRY];
  const styles = Object.values(manifest).filter(({ file }) => file.endsWith('.css'));
  if (!entry) {
    throw new Error('The build of the pages lacks its client entry.');
  }
  const first = filesOf(manifest, CLIENT_ENTRY);
  const filesWithWords = (source: string) => [
    ...filesOf(manifest, source),
    ...wordFilesOf(manifest, source, language),
  ];
  const without = (files: readonly string[], had: readonly string[]) =>
    [...new Set(files)].filter((file) => !had.includes(file));
  const common = without(filesWithWords(HYDRATION), first);
  const pages = pageRoutes();
  const own = new Map(
    pages.map(([routeId, { source }]) => [
      routeId,
      without(filesWithWords(source), [...first, ...common]).map(asUrl),
    ]),
  );
  const preloadsOf = (routeId: string, { isDrawnLater, isFirst }: PageRoute) => [
    ...(isVisitor && isFirst ? common.map(asUrl) : []),
    ...(isVisitor && !isDrawnLater ? [] : (own.get(routeId) ?? [])),
  ];
  const font = Object.values(manifest).find(({ file }) => FONT.test(file));
  return {
    ...(font ? { font: asUrl(font.file) } : {}),
    manifest: {
      routes: {
        __root__: {
          preloads: (isVisitor ? first : [...first, ...common]).map(asUrl),
          css: styles.map(({ file }) => asUrl(file)),
          scripts: [{ attrs: { type: 'module', src: asUrl(entry.file) } }],
        },
        ...Object.fromEntries(
          pages.map(([routeId, page]) => [routeId, { preloads: preloadsOf(routeId, page) }]),
        ),
      },
    },
    ...(isVisitor
      ? {
          waiting: (routeIds) => [
            ...common.map(asUrl),
            ...routeIds.flatMap((routeId) => own.get(routeId) ?? []),
          ],
        }
      : {}),
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

const built = new Map<string, PageScripts>();

/** The scripts of the pages in a language, for a visitor or for who may be signed in. */
export function pageScripts(language: string, isVisitor: boolean): PageScripts {
  if (isDevelopment) {
    return { manifest: developmentManifest };
  }
  const key = `${language} ${String(isVisitor)}`;
  let scripts = built.get(key);
  if (!scripts) {
    const manifest = JSON.parse(readFileSync(MANIFEST_URL, 'utf8')) as BuildManifest;
    scripts = builtScripts(manifest, language, isVisitor);
    built.set(key, scripts);
  }
  return scripts;
}
