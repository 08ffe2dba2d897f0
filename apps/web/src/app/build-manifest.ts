type Chunk = { file: string; name?: string; imports?: string[]; dynamicImports?: string[] };

/** What Vite says about the build of the pages: chunks by source file. */
export type BuildManifest = Record<string, Chunk>;

export const CLIENT_ENTRY = 'src/entry-client.tsx';

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

/** The chunk that holds the texts of one language, with what it needs. */
export function messageFiles(manifest: BuildManifest, language: string): string[] {
  const key = Object.keys(manifest).find((name) => manifest[name]?.name === `messages-${language}`);
  return key ? filesOf(manifest, key) : [];
}
