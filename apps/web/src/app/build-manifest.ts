type Chunk = { file: string; name?: string; imports?: string[]; dynamicImports?: string[] };

/** What Vite says about the build of the pages: chunks by source file. */
export type BuildManifest = Record<string, Chunk>;

/** What every page loads at once. */
export const CLIENT_ENTRY = 'src/entry-client.ts';
/** What brings a page to life, and with it all that every page needs for that. */
export const HYDRATION = 'src/hydrate.tsx';

/** A chunk and every chunk that it imports; the chunk itself comes last. */
export function chunksOf(manifest: BuildManifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) {
    return [];
  }
  seen.add(key);
  return [...(chunk.imports ?? []).flatMap((next) => chunksOf(manifest, next, seen)), key];
}

/** Every script that a chunk imports; its own comes last. */
export const filesOf = (manifest: BuildManifest, key: string): string[] =>
  chunksOf(manifest, key).flatMap((next) => manifest[next]?.file ?? []);

/** The words that every page needs stand together. */
export const EVERY_PAGE = 'every-page';
/** What the build calls the script with the words of a namespace. */
export const wordsChunk = (language: string, namespace: string) => `words-${language}.${namespace}`;

/** The scripts with the words that a chunk and what it imports use, in one language. */
export const wordFilesOf = (manifest: BuildManifest, key: string, language: string): string[] => [
  ...new Set(
    chunksOf(manifest, key)
      .flatMap((chunk) => manifest[chunk]?.dynamicImports ?? [])
      .filter((next) => manifest[next]?.name?.startsWith(wordsChunk(language, '')))
      .flatMap((next) => filesOf(manifest, next)),
  ),
];
