import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';

const EVERY_MILLISECONDS = 20;

export type WatchedProcess = Readonly<{
  /** The longest that /health/live took to answer, in milliseconds; Infinity where it did not once. */
  worstWait: number;
  /** Peaks of memory in megabytes: of the server, and of the largest process that it started. */
  serverPeak: number;
  childPeak: number;
}>;

/** The most memory that the process has had, in megabytes; 0 where it is gone. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** Each request has a new connection, so that none is reused just when the server closes it. */
function isAlive(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`${origin}/health/live`, { agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode === 200));
    }).on('error', () => resolve(false));
  });
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Asks a server for its health all the time, and looks at its memory, while something goes on. */
export async function watchServer(
  { origin, pid }: { origin: string; pid: number },
  during: () => Promise<void>,
): Promise<WatchedProcess> {
  if (!existsSync(`/proc/${pid}/status`)) throw new Error('This suite needs the /proc of Linux.');
  let isOver = false;
  let worstWait = 0;
  let childPeak = 0;
  const ask = async () => {
    while (!isOver) {
      const begun = performance.now();
      if (await isAlive(origin)) worstWait = Math.max(worstWait, performance.now() - begun);
      else worstWait = Infinity;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
    }
  };
  const timer = setInterval(() => {
    for (const child of childrenOf(pid)) childPeak = Math.max(childPeak, peakOf(child));
  }, EVERY_MILLISECONDS);
  const asking = ask();
  try {
    await during();
  } finally {
    isOver = true;
    clearInterval(timer);
    await asking;
  }
  return { worstWait, serverPeak: peakOf(pid), childPeak };
}
