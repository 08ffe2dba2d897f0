import { inOrder, type Language, type MessageTree } from './language.ts';
import type { FormMessages, ReadMessages } from './messages.ts';

declare global {
  interface ImportMeta {
    /** Written out by Vite at build time; the only use of it in the product. */
    glob<T>(
      pattern: string | string[],
      options: { import: 'default' },
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
const readFiles = import.meta.glob<MessageTree>(
  ['../locales/*/*.json', '!../locales/*/language.json'],
  { import: 'default' },
);
const formFiles = import.meta.glob<MessageTree>('../locales/*/forms/*.json', { import: 'default' });

const codeOf = (path: string) => path.split('/')[2] ?? '';
const namespaceOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.json$/, '');

/** Every language that has a folder. */
export const languages: readonly Language[] = inOrder(
  Object.entries(languageFiles).map(([path, language]) => ({ ...language, code: codeOf(path) })),
);

const loaded = new Map<string, Promise<MessageTree>>();

function load(kind: string, files: typeof readFiles, code: string): Promise<MessageTree> {
  const key = `${kind}/${code}`;
  let promise = loaded.get(key);
  if (!promise) {
    const own = Object.entries(files).filter(([path]) => codeOf(path) === code);
    promise = Promise.all(
      own.map(async ([path, read]) => [namespaceOf(path), await read()] as const),
    ).then((entries) => Object.fromEntries(entries));
    loaded.set(key, promise);
    promise.catch(() => loaded.delete(key));
  }
  return promise;
}

/** What every page needs, in one language: one request in the browser. */
export const loadMessages = (code: string) =>
  load('read', readFiles, code) as Promise<MessageTree & ReadMessages>;

/** What only the pages with a form need. */
export const loadFormMessages = (code: string) =>
  load('forms', formFiles, code) as Promise<MessageTree & FormMessages>;
