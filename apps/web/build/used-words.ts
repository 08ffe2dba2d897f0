import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMESPACE = /\b(?:useTranslations\(|namespace: )'(?<namespace>[\w-]+)/g;
const IMPORTED = /^(?:import|export) (?!type )[^;]*?from '(?<path>\.[^']+)';$/gm;

/**
 * The namespaces that a source file and what it imports use, by the text of the sources: with each the file that
 * names it. What is imported later (`import()`) comes with words of its own.
 */
export function usedWords(
  file: string,
  found = new Map<string, string>(),
  seen = new Set<string>(),
): Map<string, string> {
  if (seen.has(file) || !existsSync(file)) return found;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const { groups } of source.matchAll(NAMESPACE)) {
    const namespace = groups?.['namespace'] ?? '';
    found.set(namespace, found.get(namespace) ?? file);
  }
  for (const { groups } of source.matchAll(IMPORTED)) {
    usedWords(join(dirname(file), groups?.['path'] ?? ''), found, seen);
  }
  return found;
}
