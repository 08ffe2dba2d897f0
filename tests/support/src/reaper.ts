import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Outlives the tests for a moment: however they end, killed included, the pipe from them closes,
// and then their server is stopped and their folder removed.
const folder = process.argv[2] ?? '';
process.stdin.resume();
await once(process.stdin, 'close');

function serverPid(): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** Processes that a test had paused don't notice that their server is gone. */
function frozenChildren(): number[] {
  if (process.platform !== 'linux') return [];
  const isInFolder = (pid: number) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isInFolder(pid));
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const pid = serverPid();
if (pid) {
  send(pid, 'SIGQUIT');
  for (let tries = 0; tries < 100 && send(pid, 0); tries += 1) await sleep(50);
  send(pid, 'SIGKILL');
  for (const child of frozenChildren()) send(child, 'SIGKILL');
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
