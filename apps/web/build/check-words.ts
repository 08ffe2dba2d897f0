import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageTree } from '@samhandling/messages';
import { readLanguages, readMessages } from '@samhandling/messages/node';
import { HYDRATION, wordFilesOf, type BuildManifest } from '../src/app/build-manifest.ts';
import { usedWords } from './used-words.ts';

// Reads the sources and the built scripts anew, apart from the way that the build finds the words: what a page, or a
// part that is loaded later, says must stand in the scripts that come with it, in every language.
const root = fileURLToPath(new URL('../', import.meta.url));
const client = join(root, 'dist/client');
const manifest = JSON.parse(
  readFileSync(join(client, '.vite/manifest.json'), 'utf8'),
) as BuildManifest;

/** A sentence of the namespace that the build leaves as it is: the longest without anything to fill in. */
function sentenceOf(tree: string | MessageTree): string {
  if (typeof tree === 'string') return /[{}<>'"`\\\n]/.test(tree) ? '' : tree;
  return Object.values(tree)
    .map(sentenceOf)
    .reduce((longest, next) => (next.length > longest.length ? next : longest), '');
}

const scripts = new Map<string, string>();
function scriptOf(file: string): string {
  const script = scripts.get(file) ?? readFileSync(join(client, file), 'utf8');
  scripts.set(file, script);
  return script;
}

const sources = Object.keys(manifest).filter((key) => /^src\/.*\.tsx?$/.test(key));
const faults = readLanguages().flatMap(({ code }) => {
  const messages = new Map(Object.entries<MessageTree>(readMessages(code)));
  return sources.flatMap((source) => {
    const words = [HYDRATION, source]
      .flatMap((key) => wordFilesOf(manifest, key, code))
      .map(scriptOf);
    return [...usedWords(join(root, source))]
      .filter(([namespace]) => {
        const sentence = sentenceOf(messages.get(namespace) ?? {});
        return sentence === '' || !words.some((script) => script.includes(sentence));
      })
      .map(([namespace, file]) => `${source} (${code}): ${namespace}, in ${relative(root, file)}`);
  });
});

if (faults.length > 0 || sources.length === 0) {
  process.stderr.write(`Words that do not come with the scripts:\n${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${sources.length} pages and parts come with their words.\n`);
}
