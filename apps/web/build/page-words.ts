import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formNamespaceOf } from '@samhandling/messages';
import { namespaceFiles } from '@samhandling/messages/node';
import type { Plugin } from 'vite';
import { EVERY_PAGE, wordsChunk } from '../src/app/build-manifest.ts';

const SOURCES = join(fileURLToPath(new URL('../src', import.meta.url)), sep);
const STORE = join(SOURCES, 'lib/messages/words.ts');
const ENTRY = join(SOURCES, 'entry-client.ts');
const HYDRATION = join(SOURCES, 'hydrate.tsx');

/** A module of its own for each namespace; it asks for the words in the language of the page. */
const MODULE = 'virtual:words/';
const RESOLVED = `\0${MODULE}`;
const WORDS_FILE = /\/locales\/(?<code>[\w-]+)\/(?<noun>[\w-]+)\.json(?<form>\?form)?$/;

const USED = /\b(?:useTranslations\(|namespace: ?)["'](?<namespace>[\w-]+)[\w.-]*["']/g;
const USES = /\buseTranslations\(/g;
const LATER = /\bimport\(\s*(?<file>["']\.[^"']+["'])\s*\)/g;

/** The namespaces that a module uses. They can be read only where they stand in the call. */
export function namespacesIn(code: string): string[] {
  const used = [...code.matchAll(USED)].map(({ groups }) => groups?.['namespace'] ?? '');
  const calls = [...code.matchAll(USED)].filter(([call]) => call.startsWith('use')).length;
  if (calls < [...code.matchAll(USES)].length) {
    throw new Error("useTranslations needs its namespace as a text: useTranslations('action').");
  }
  return [...new Set(used)];
}

/** The module imports the words that it uses, and what it imports later comes with its words. */
export function withItsWords(code: string): string | null {
  const namespaces = namespacesIn(code);
  const later = code.replaceAll(LATER, 'withWords(import($<file>))');
  if (namespaces.length === 0 && later === code) return null;
  // Imports may stand last, where they move no line.
  return [
    later,
    ...namespaces.map((namespace) => `import '${MODULE}${namespace}';`),
    ...(later === code ? [] : [`import { withWords } from ${JSON.stringify(STORE)};`]),
  ].join('\n');
}

function wordsModule(namespace: string): string {
  const files = namespaceFiles().get(namespace);
  if (!files) throw new Error(`There are no messages ${namespace}.`);
  const loads = files.map(
    ({ code, path, isForm }) =>
      `'${code}': () => import(${JSON.stringify(`${path}${isForm ? '?form' : ''}`)})`,
  );
  return `import { needWords } from ${JSON.stringify(STORE)};\nneedWords('${namespace}', { ${loads.join(', ')} });`;
}

/**
 * A page loads the words that its modules use. Nobody lists them: every module in the browser asks for the namespaces
 * that stand in its `useTranslations('…')`, and every `import()` of a page or a part waits until they have come.
 */
export function pageWords(): Plugin {
  return {
    name: 'page-words',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : null),
    load: (id) => (id.startsWith(RESOLVED) ? wordsModule(id.slice(RESOLVED.length)) : null),
    transform(code, id) {
      const written =
        id.startsWith(SOURCES) && id !== STORE && id !== ENTRY ? withItsWords(code) : null;
      return written === null ? null : { code: written, map: null };
    },
    hotUpdate({ file }) {
      if (!WORDS_FILE.test(file)) return undefined;
      // React would replace the components that use the words, and keep the words.
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** A module with all that it imports. */
function importedBy(start: string, modules: Modules): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(start);
  return seen;
}

const common = new WeakMap<object, Set<string>>();
/** Namespaces that every page needs when it comes alive. */
function commonNamespaces(modules: Modules): Set<string> {
  return new Set(
    [...importedBy(HYDRATION, modules)]
      .filter((id) => id.startsWith(RESOLVED))
      .map((id) => id.slice(RESOLVED.length)),
  );
}

const ofEntry = new WeakMap<object, Set<string>>();
/** What the entry needs, with the build's own way of loading later: it comes alone. */
export function entryChunkOf(moduleId: string, modules: Modules): string | null {
  const entry = ofEntry.get(modules) ?? importedBy(ENTRY, modules);
  ofEntry.set(modules, entry);
  return entry.has(moduleId) || moduleId.includes('vite/preload-helper') ? 'entry' : null;
}

/**
 * What every page needs of a language stands in one script, since many small ones compress worse; each other
 * namespace in its own.
 */
export function wordsChunkOf(moduleId: string, modules: Modules): string | null {
  const { code, noun, form } = WORDS_FILE.exec(moduleId)?.groups ?? {};
  if (code === undefined || noun === undefined || noun === 'language') return null;
  const namespace = form ? formNamespaceOf(noun) : noun;
  const every = common.get(modules) ?? commonNamespaces(modules);
  common.set(modules, every);
  return wordsChunk(code, every.has(namespace) ? EVERY_PAGE : namespace);
}
