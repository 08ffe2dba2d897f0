import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const MESSAGE_FILE = /\/locales\/[\w-]+\/(?:(?:forms|details)\/)?(?!language\.json)[\w-]+\.json$/;

function compileTree(node: unknown): unknown {
  if (typeof node === 'string') {
    return compile(node);
  }
  return Object.fromEntries(
    Object.entries(node as Record<string, unknown>).map(([key, value]) => [
      key,
      compileTree(value),
    ]),
  );
}

/**
 * Reads the ICU messages when the pages are built, so that no browser has to: the reader of ICU syntax
 * (some 12 kB gzip) stays out of the bundle. In development the messages are read as they stand.
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
        ],
      },
    }),
    transform(code, id) {
      if (!MESSAGE_FILE.test(id)) {
        return null;
      }
      return { code: JSON.stringify(compileTree(JSON.parse(code))), map: null };
    },
  };
}
