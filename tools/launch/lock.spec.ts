import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.mjs';

let folder = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samhandling-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = () => undefined;

async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  return Number(child.pid);
}

describe('The lock of the commands', () => {
  it('lets one work at a time, and is gone afterwards', async () => {
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await sleep(50);
      working -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, work, nobody)));
    expect([most, existsSync(lock)]).toEqual([1, false]);
  });

  it('is gone when the work fails', async () => {
    const fail = () => Promise.reject(new Error('no'));
    await expect(withLock(lock, fail, nobody)).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that has ended', async () => {
    writeFileSync(lock, `${await pidOfTheDead()} 1`);
    expect(await withLock(lock, async () => 'done', nobody)).toBe('done');
  });

  it('is taken over when another process has the number of its process', async () => {
    writeFileSync(lock, `${process.pid} 1`);
    expect(await withLock(lock, async () => 'done', nobody)).toBe('done');
  });

  it('is taken over when its maker died before writing who it was', async () => {
    writeFileSync(lock, '');
    const minuteAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, minuteAgo, minuteAgo);
    expect(await withLock(lock, async () => 'done', nobody)).toBe('done');
  });

  it('says which process a longer wait is for, and goes on when that one is gone', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    writeFileSync(lock, String(child.pid));
    const told: number[] = [];
    const answer = await withLock(
      lock,
      async () => 'done',
      (pid) => {
        told.push(pid);
        child.kill('SIGKILL');
      },
    );
    expect([answer, told]).toEqual(['done', [child.pid]]);
  });
});
