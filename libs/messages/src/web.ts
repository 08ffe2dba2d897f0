import { inOrder, type Language } from './language.ts';

declare global {
  interface ImportMeta {
    /** Written out by Vite at build time; used in this library only. */
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

/** `sv` in `../locales/sv/language.json`. */
export const codeOf = (path: string): string => path.split('/')[2] ?? '';

/** Every language that has a folder. */
export const languages: readonly Language[] = inOrder(
  Object.entries(languageFiles).map(([path, language]) => ({ ...language, code: codeOf(path) })),
);
