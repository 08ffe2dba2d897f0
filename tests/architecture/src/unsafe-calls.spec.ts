import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

const CODE = /\.(ts|tsx|mts|mjs)$/;
const FOLDERS = ['apps/api/src', 'apps/web/src', 'apps/web/build', 'libs'];

/** What runs text as code, trusts what can't be trusted, or is too weak: the code of the product has none. */
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

/** Guesses that only spread pauses and name files; a secret comes from node:crypto. */
const MAY_GUESS = [
  'apps/api/src/modules/import-run/source-clock.ts',
  'apps/api/src/platform/auth/hash-queue.ts',
  'apps/api/src/platform/database/unit-of-work.ts',
  'apps/api/src/platform/limits/purses.ts',
  'libs/local-postgres/src/lock.ts',
];

const files = FOLDERS.flatMap(filesBelow).filter(
  (path) => CODE.test(path) && !/\.(spec|fixture)\./.test(path),
);

describe('the code of the product', () => {
  it.each(UNSAFE)('has no %s', (_what, pattern) => {
    expect(files.filter((path) => pattern.test(read(path)))).toEqual([]);
  });

  it('draws what must not be guessed from node:crypto', () => {
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
