import { formNamespaceOf, inOrder, type Language, type MessageTree } from './language.ts';
import type { FormMessages, ReadMessages } from './messages.ts';

declare global {
  interface ImportMeta {
    /** Written out by Vite at build time; the only use of it in the product. */
    glob<T>(
      pattern: string | string[],
      options: { import: 'default'; query?: string },
    ): Record<string, () => Promise<T>>;
    glob<T>(
      pattern: string | string[],
      options: { import: 'default'; eager: true },
    ): Record<string, T>;
  }
}

const languageFiles = import.meta.glob<Omit<Language, 'code'>>('../locales/*/language.json', {
  import: 'default',
  eager: true,
});
/** Without the words of tables that only the server writes. */
const readFiles = import.meta.glob<MessageTree>(
  ['../locales/*/*.json', '!../locales/*/language.json', '!../locales/*/*-export.json'],
  { import: 'default' },
);
const formFiles = import.meta.glob<MessageTree>('../locales/*/forms/*.json', { import: 'default' });
/** Nouns whose file has the texts of their form too; the build takes them out of what every page loads. */
const formParts = import.meta.glob<MessageTree>('../locales/*/{initiative,status-report}.json', {
  import: 'default',
  query: '?form',
});

const codeOf = (path: string) => path.split('/')[2] ?? '';
const nameOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.json(\?form)?$/, '');

/** Every language that has a folder. */
export const languages: readonly Language[] = inOrder(
  Object.entries(languageFiles).map(([path, language]) => ({ ...language, code: codeOf(path) })),
);

const loaded = new Map<string, Promise<MessageTree>>();

type Files = readonly (readonly [
  namespace: string,
  path: string,
  read: () => Promise<MessageTree>,
])[];

const filesOf = (files: typeof readFiles, namespaceOf: (noun: string) => string = String): Files =>
  Object.entries(files).map(([path, read]) => [namespaceOf(nameOf(path)), path, read]);

function load(kind: string, files: Files, code: string): Promise<MessageTree> {
  const key = `${kind}/${code}`;
  let promise = loaded.get(key);
  if (!promise) {
    const own = files.filter(([, path]) => codeOf(path) === code);
    promise = Promise.all(
      own.map(async ([namespace, , read]) => [namespace, await read()] as const),
    ).then((entries) => Object.fromEntries(entries));
    loaded.set(key, promise);
    promise.catch(() => loaded.delete(key));
  }
  return promise;
}

/** What every page needs, in one language: one request in the browser. */
export const loadMessages = (code: string) =>
  load('read', filesOf(readFiles), code) as Promise<MessageTree & ReadMessages>;

/** What only the pages with a form need. */
export const loadFormMessages = (code: string) =>
  load('forms', [...filesOf(formFiles), ...filesOf(formParts, formNamespaceOf)], code) as Promise<
    MessageTree & FormMessages
  >;
