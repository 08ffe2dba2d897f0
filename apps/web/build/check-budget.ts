import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  chunksOf,
  CLIENT_ENTRY,
  filesOf,
  HYDRATION,
  wordFilesOf,
  type BuildManifest,
} from '../src/app/build-manifest.ts';

/** What a visitor's page loads before its reader reaches for something, in bytes of gzip. */
const BUDGET_WAITING = 5_000;
/** A page that is only read loads no more JavaScript than this, when it is reached for. */
const BUDGET = 170_000;
/** The same with the scripts of all its pictures and tables. */
const BUDGET_WITH_PARTS = 201_000;
const HEAVIEST_SHOWN = 3;

const root = fileURLToPath(new URL('../', import.meta.url));
const client = join(root, 'dist/client');
const manifest = JSON.parse(
  readFileSync(join(client, '.vite/manifest.json'), 'utf8'),
) as BuildManifest;

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(client, file))).length;
  sizes.set(file, size);
  return size;
}

const sumOf = (all: Iterable<string>) => [...all].reduce((sum, next) => sum + sizeOf(next), 0);

const first = new Set(filesOf(manifest, CLIENT_ENTRY));
const waiting = sumOf(first);
/** What is loaded when a reader reaches for something, after the entry. */
const laterOf = (all: readonly string[]) => sumOf(new Set(all.filter((file) => !first.has(file))));

/** Parts of a page that `drawnFirst` loads when somebody reaches for them, by the file that names them. */
function partsInReach(): Set<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return new Set(
    files
      .filter((file) => file.endsWith('-parts.ts'))
      .flatMap((file) => {
        const source = readFileSync(join(root, 'src', file), 'utf8');
        return [...source.matchAll(/import\('(\.{1,2}\/[\w./-]+)'\)/g)].map(([, path = '']) =>
          join('src', dirname(file), path),
        );
      }),
  );
}

/** The parts that the chunks load, and the parts of those parts. */
function partsOf(chunks: readonly string[], parts: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const visit = (key: string): void => {
    for (const part of manifest[key]?.dynamicImports ?? []) {
      if (!parts.has(part) || found.has(part)) continue;
      found.add(part);
      chunksOf(manifest, part).forEach(visit);
    }
  };
  chunks.forEach(visit);
  return [...found];
}

const filesWithWords = (key: string) => [
  ...filesOf(manifest, key),
  ...wordFilesOf(manifest, key, 'sv'),
];

/** Every page with what brings it to life after the entry; a page under the form layout brings its widgets too. */
function measure() {
  const parts = partsInReach();
  const routes = join(root, 'src/app/routes');
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.route.ts') && basename(file) !== 'form-layout.route.ts')
    .map((file) => {
      const isForm = readFileSync(join(routes, file), 'utf8').includes('=> formLayoutRoute');
      const source = `src/app/routes/${file.replace('.route.ts', '.page.tsx')}`;
      const chunks = [
        ...filesWithWords(HYDRATION),
        ...filesWithWords(source),
        ...(isForm ? filesWithWords('src/app/routes/layout/form-layout.page.tsx') : []),
      ];
      const whole = partsOf(chunksOf(manifest, source), parts).flatMap(filesWithWords);
      const name = basename(file, '.route.ts');
      return { name, isForm, bytes: laterOf(chunks), whole: laterOf([...chunks, ...whole]) };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const pages = measure();
const readPages = pages.filter(({ isForm }) => !isForm);
const formPages = pages.filter(({ isForm }) => isForm);
const list = (some: typeof pages) =>
  some
    .slice(0, HEAVIEST_SHOWN)
    .map(({ name, bytes }) => `${name} ${inKilobytes(bytes)}`)
    .join(', ');

process.stdout.write(
  `JavaScript of a visitor's page, gzip: ${inKilobytes(waiting)} (at most ${inKilobytes(BUDGET_WAITING)})\n`,
);
process.stdout.write(
  `When it is reached for: ${list(readPages)} (at most ${inKilobytes(BUDGET)}); with a form ${list(formPages)}\n`,
);
const withParts = readPages
  .filter(({ bytes, whole }) => whole > bytes)
  .map(({ whole, ...page }) => ({ ...page, whole, bytes: whole }))
  .sort((a, b) => b.bytes - a.bytes);
process.stdout.write(
  `With every picture reached for: ${list(withParts)} (at most ${inKilobytes(BUDGET_WITH_PARTS)})\n`,
);
const tooHeavy = [
  ...readPages.filter(({ bytes }) => bytes > BUDGET),
  ...withParts.filter(({ bytes }) => bytes > BUDGET_WITH_PARTS),
];
if (waiting > BUDGET_WAITING)
  tooHeavy.unshift({ name: 'the entry', isForm: false, bytes: waiting, whole: waiting });
if (tooHeavy.length > 0 || readPages.length === 0) {
  process.stderr.write(`Over the budget: ${list(tooHeavy)}\n`);
  process.exitCode = 1;
}
