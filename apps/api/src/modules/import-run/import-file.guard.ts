import { workerData } from 'node:worker_threads';
import type { ReadingLimits } from './reading-limits.ts';

/** What the reading may cost, and which process waits for the answer. */
export type GuardData = Readonly<{ limits: ReadingLimits; parent: number }>;

const { limits, parent } = workerData as GuardData;
const EVERY_MILLISECONDS = 20;
const end = () => process.kill(process.pid, 'SIGKILL');

setTimeout(end, limits.milliseconds);
setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > limits.megabytes * 1_000_000;
  // Ends also when the server has died, since nobody waits for the answer then.
  if (isTooLarge || process.ppid !== parent) end();
}, EVERY_MILLISECONDS);
