import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

const CODE = /\.(ts|tsx|mts|mjs)$/;
const FOLDERS = ['apps/api/src', 'apps/web/src', 'apps/web/build', 'libs'];

/** Patterns of unsafe code, none of which is in the product. */
const UNSAFE: readonly [string, RegExp][] = [
  ['text that is run as code', /\beval\(|\bnew Function\(|\bvm\.run|from 'node:vm'/],
  [
    'HTML that is made of text',
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|document\.write|insertAdjacentHTML/,
  ],
  ['call of a shell', /\b(exec|execSync)\(\s*['"`]|shell:\s*true/],
  [
    'certificates that are not checked',
    /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/,
  ],
  [
    'weak hashes and ciphers',
    /\b(createHash|createHmac)\(\s*['"](md5|sha1)|createCipher|createSign\b|-ecb\b/i,
  ],
  [
    'messages between windows and sockets',
    /\b(window|parent|opener|top)\.postMessage\(|addEventListener\('message'|\bnew WebSocket\(|RTCPeerConnection/,
  ],
  ['field that refuses what is pasted', /onPaste/],
  ['deserialization of anything but JSON', /from 'node:v8'|\.deserialize\(|yaml\.load|from 'yaml'/],
];

/** Files that may use Math.random, for pauses and names of files; secrets come from node:crypto. */
const MAY_GUESS = [
  'apps/api/src/modules/import-run/source-clock.ts',
  'apps/api/src/platform/auth/hash-queue.ts',
  'apps/api/src/platform/database/unit-of-work.ts',
  'apps/api/src/platform/jobs/job-run.ts',
  'apps/api/src/platform/limits/purses.ts',
  'libs/local-postgres/src/lock.ts',
];

/** Who starts a process: the reader of files of values, and what starts the PostgreSQL of `npm start`. */
const MAY_START_PROCESSES = [
  'apps/api/src/modules/import-run/import-file-reader.ts',
  'libs/local-postgres/src/run-as.ts',
];

const files = FOLDERS.flatMap(filesBelow).filter(
  (path) => CODE.test(path) && !/\.(spec|fixture)\./.test(path),
);

describe('the code of the product', () => {
  it.each(UNSAFE)('has no %s', (_what, pattern) => {
    expect(files.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  it('starts processes in two places, and the API starts a module of its own without a shell', () => {
    const starting = files.filter((path) => read(path).includes('child_process'));
    expect(starting.sort()).toEqual(MAY_START_PROCESSES);
    const calls = read(MAY_START_PROCESSES[0] ?? '').match(/\b(fork|spawn|exec\w*)\([^,]*/g);
    expect(calls).toEqual(['fork(sourceFile(import.meta.url']);
  });

  it('takes random values that must not be guessed from node:crypto', () => {
    const guessing = files.filter((path) => read(path).includes('Math.random'));
    expect(guessing.filter((path) => !MAY_GUESS.includes(path))).toEqual([]);
  });

  it('tells password managers which password a field takes', () => {
    const fields = files
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => read(path).match(/<\w+[^>]*type="password"[^>]*>/g) ?? []);
    expect(fields.length).toBeGreaterThan(1);
    const mute = fields.filter(
      (field) => !/autoComplete="(current|new)-password"/.test(field) || /maxLength/.test(field),
    );
    expect(mute).toEqual([]);
  });

  it('has no key, token or password of a real service in it', () => {
    const SECRET =
      /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|\bxox[baprs]-\w{10}|\bsk_live_\w{16}/;
    const kept = ['apps', 'libs', 'tests', 'tools', 'docker', 'docs']
      .flatMap(filesBelow)
      .filter((path) => /\.(ts|tsx|mjs|json|ya?ml|md|sh|example)$|Dockerfile|Caddyfile/.test(path))
      .filter((path) => SECRET.test(read(path)));
    expect(kept).toEqual([]);
  });
});
