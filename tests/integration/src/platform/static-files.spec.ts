import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

/** A build of the pages with a file for every address below. */
const ASKED_OF_THE_API = [
  '/api/v1/api-info',
  '/API/v1/api-info',
  '/health/live',
  '/HEALTH/live',
  '/robots.txt',
];
const ASKED_OF_THE_DISK = ['/favicon.svg', '/assets/a.js', '/apis.txt'];

let test: PlatformTest;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samhandling-'));
  for (const address of [...ASKED_OF_THE_API, ...ASKED_OF_THE_DISK]) {
    const file = join(folder, 'client', address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'from the disk');
  }
  test = await openTestApp({ WEB_DIST: folder });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const textOf = async (address: string) => (await fetch(test.origin + address)).text();

describe('The files of the web build', () => {
  it.each(ASKED_OF_THE_API)('is not asked for %s', async (address) => {
    expect(await textOf(address)).not.toBe('from the disk');
  });

  it.each(ASKED_OF_THE_DISK)('has %s', async (address) => {
    expect(await textOf(address)).toBe('from the disk');
  });
});
