import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../launch/lock.mjs';
import type { Children } from './children.ts';
import { Failure } from './failure.ts';
import { apiMain, root, webServerEntry } from './paths.ts';
import { sentences } from './sentences.ts';

interface Part {
  name: string;
  project: string;
  folder: string;
  output: string;
  sources: string[];
}

const lib = (name: string) => [`libs/${name}/src`, `libs/${name}/package.json`];

export const PARTS = {
  api: {
    name: 'API',
    project: '@samhandling/api',
    folder: 'apps/api',
    output: apiMain,
    sources: [
      'apps/api',
      ...['domain', 'contract', 'csv', 'messages'].flatMap(lib),
      ...lib('strategy-content'),
      'tsconfig.base.json',
      'package-lock.json',
    ],
  },
  web: {
    name: 'web',
    project: '@samhandling/web',
    folder: 'apps/web',
    output: webServerEntry,
    sources: [
      'apps/web',
      ...['domain', 'contract', 'csv', 'messages', 'ui', 'charts'].flatMap(lib),
      'libs/messages/locales',
      'package-lock.json',
    ],
  },
} as const satisfies Record<string, Part>;

const SKIPPED = new Set(['node_modules', 'dist', '.nx']);

function hashSources(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const info = statSync(join(root, path), { throwIfNoEntry: false });
    if (!info) return;
    if (info.isFile()) {
      if (/\.spec\.tsx?$/.test(path)) return;
      hash.update(`${path}\0`).update(readFileSync(join(root, path)));
      return;
    }
    for (const name of readdirSync(join(root, path)).sort()) {
      if (!SKIPPED.has(name)) add(`${path}/${name}`);
    }
  };
  sources.forEach(add);
  return hash.digest('hex');
}

/** When the output was made: a build by another way (Nx) leaves another mark. */
function outputMark(output: string): string {
  const info = statSync(output, { throwIfNoEntry: false });
  return info ? `${info.mtimeMs} ${info.size}` : 'none';
}

function stampFile(part: Part): string {
  return join(root, '.nx', 'build-stamps', part.folder.replace('/', '-'));
}

function isStale(part: Part, sourceHash: string): boolean {
  try {
    const stamp = readFileSync(stampFile(part), 'utf8');
    return stamp !== `${sourceHash} ${outputMark(part.output)}`;
  } catch {
    return true;
  }
}

/**
 * Builds what does not match its sources. Directly and not through Nx, whose start alone takes
 * longer than everything that a second `npm start` does.
 */
export async function buildStale(children: Children, parts: readonly Part[]): Promise<void> {
  if (findStale(parts).length === 0) return;
  const stamps = join(root, '.nx', 'build-stamps');
  mkdirSync(stamps, { recursive: true });
  // Two starts at once build once: the second finds everything fresh when its turn comes.
  await withLock(
    join(stamps, 'lock'),
    () => build(children, findStale(parts)),
    (pid) => {
      console.log(sentences.waitingForBuild(pid));
    },
  );
}

interface StalePart {
  part: Part;
  sourceHash: string;
}

function findStale(parts: readonly Part[]): StalePart[] {
  return parts
    .map((part) => ({ part, sourceHash: hashSources(part.sources) }))
    .filter(({ part, sourceHash }) => isStale(part, sourceHash));
}

async function build(children: Children, stale: StalePart[]): Promise<void> {
  if (stale.length === 0 || children.isStopping) return;
  const started = Date.now();
  console.log(sentences.building(stale.map(({ part }) => part.name).join(' and ')));
  const outcomes = await Promise.all(stale.map(({ part }) => buildPart(children, part)));
  if (children.isStopping) return;
  const failed = outcomes.filter((outcome) => outcome.code !== 0);
  if (failed.length > 0) {
    throw new Failure(sentences.notBuilt(), failed.map(({ output }) => output).join('\n'));
  }
  for (const { part, sourceHash } of stale) {
    if (outputMark(part.output) === 'none') throw new Failure(sentences.notRunnable(part.output));
    writeFileSync(stampFile(part), `${sourceHash} ${outputMark(part.output)}`);
  }
  console.log(sentences.built(Math.round((Date.now() - started) / 1000)));
}

async function buildPart(
  children: Children,
  part: Part,
): Promise<{ code: number; output: string }> {
  // What a deleted source left behind must not be found by a search for files.
  rmSync(join(root, part.folder, 'dist'), { recursive: true, force: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = children.spawn(npm, ['run', '--silent', 'build', '-w', part.project], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((done) => {
    child.on('error', () => {
      done(1);
    });
    child.on('close', (exitCode) => {
      done(exitCode ?? 1);
    });
  });
  return { code, output };
}
