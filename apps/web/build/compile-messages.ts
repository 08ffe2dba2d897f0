import { fileURLToPath } from 'node:url';
import compile from 'icu-minify/compile';
import { FORM_PART } from '@samhandling/messages';
import type { Plugin } from 'vite';

const MESSAGE_FILE = /\/locales\/[\w-]+\/(?!language\.json)[\w-]+\.json(?<query>\?form)?$/;

const FORMAT_COMPILED = fileURLToPath(
  new URL('../src/lib/messages/format-compiled.ts', import.meta.url),
);

type Messages = Record<string, unknown>;

/** Every text of a file of messages as the browser gets it. */
export function compileTree(node: unknown): unknown {
  if (typeof node === 'string') {
    return compile(node);
  }
  return Object.fromEntries(
    Object.entries(node as Messages).map(([key, value]) => [key, compileTree(value)]),
  );
}

/**
 * Reads the ICU messages when the pages are built, so that no browser has to: the reader of ICU syntax
 * (some 12 kB gzip) stays out of the bundle. In development the messages are read as they stand.
 * The texts of a noun's form (`initiative.json?form`) are a module of their own.
 */
export function compileMessages(): Plugin {
  let isBuild = false;
  return {
    name: 'compile-messages',
    enforce: 'pre',
    config: (_config, { command }) => {
      isBuild = command === 'build';
      if (!isBuild) return {};
      return {
        resolve: {
          alias: [
            {
              find: /^use-intl\/format-message$/,
              replacement: FORMAT_COMPILED,
            },
          ],
        },
      };
    },
    transform(code, id) {
      const file = MESSAGE_FILE.exec(id);
      if (!file) {
        return null;
      }
      const { [FORM_PART]: form, ...messages } = JSON.parse(code) as Messages;
      const written = (tree: unknown) => JSON.stringify(isBuild ? compileTree(tree) : tree);
      if (file.groups?.['query'] === undefined) return { code: written(messages), map: null };
      // Only a file without a query is read as JSON.
      return { code: `export default ${written(form)}`, moduleType: 'js', map: null };
    },
  };
}
