import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const tools = fileURLToPath(new URL('../', import.meta.url));
const LOCK_FILE = JSON.stringify({
  packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } },
});

/** Stands in for npm: writes down that it was called, takes its time, leaves what npm leaves. */
const NPM = `
  const { appendFileSync, mkdirSync, copyFileSync } = require('node:fs');
  appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
  setTimeout(() => {
    if (process.env.NPM_FAILS) process.exit(1);
    mkdirSync('node_modules', { recursive: true });
    copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  }, 500);`;

/** Stands in for a command: says what it was given, ends as the first argument says. */
const COMMAND = `
  const isWaiting = process.argv[2] === 'wait';
  process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(0); });
  // Only now: what is said tells the test that it may send the signal.
  console.log(JSON.stringify(process.argv.slice(2)));
  if (isWaiting) setInterval(() => 0, 1000);
  else process.exit(Number(process.argv[2] ?? 0));`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samhandling-launch-'));
  cpSync(join(tools, 'launch.mjs'), join(root, 'tools/launch.mjs'));
  cpSync(join(tools, 'launch'), join(root, 'tools/launch'), { recursive: true });
  writeFileSync(join(root, 'package-lock.json'), LOCK_FILE);
  writeFileSync(join(root, 'npm.js'), NPM);
  writeFileSync(join(root, 'tools/start.ts'), COMMAND);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type LaunchedProcess = { child: ChildProcess; ended: Promise<number | null>; said: () => string };

function launch(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): LaunchedProcess {
  const child = spawn(process.execPath, [join(root, 'tools/launch.mjs'), ...args], {
    env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, said: () => text };
}

const installs = () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');

describe('The launcher', () => {
  it('installs what the lock file says, once, and passes arguments and exit code on', async () => {
    const first = launch(['start', '3', '--no-demo']);
    expect(await first.ended).toBe(3);
    expect(first.said()).toContain('["3","--no-demo"]');
    expect(await launch(['start']).ended).toBe(0);
    expect(installs()).toEqual(['ci --no-progress --loglevel=error']);
  });

  it('installs once when two start at once', async () => {
    const both = [launch(['start']), launch(['start'])];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(installs()).toHaveLength(1);
  });

  it('installs anew when the lock file has changed', async () => {
    await launch(['start']).ended;
    writeFileSync(join(root, 'package-lock.json'), LOCK_FILE.replace('1.0.0', '1.0.1'));
    await launch(['start']).ended;
    expect(installs()).toHaveLength(2);
  });

  it('accepts packages that npm install has installed', async () => {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules/.package-lock.json'), LOCK_FILE);
    writeFileSync(join(root, 'calls'), 'none');
    expect(await launch(['start']).ended).toBe(0);
    expect(installs()).toEqual(['none']);
  });

  it('says in a sentence that the packages could not be installed', async () => {
    const { ended, said } = launch(['start'], { NPM_FAILS: '1' });
    expect(await ended).toBe(1);
    expect(said()).toContain('The packages could not be installed: see what npm says above.');
  });

  it('names the commands that there are when it does not know one', async () => {
    const { ended, said } = launch(['strat']);
    expect(await ended).toBe(1);
    expect(said()).toMatch(
      /^Unknown command: strat\. Choose one of start, dev, test, admin, .*\.$/m,
    );
  });

  it('stops its command when it is asked to stop', async () => {
    const { child, ended, said } = launch(['start', 'wait']);
    while (!said().includes('["wait"]')) await once(child.stdout ?? child, 'data');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).toContain('asked to stop');
  });
});
