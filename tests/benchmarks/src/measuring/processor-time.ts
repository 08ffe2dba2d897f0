import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts what ended children have used in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;
const NANOSECONDS_PER_MILLISECOND = 1e6;

/** Processor time in milliseconds since somewhere, of the application and of PostgreSQL. */
export type ProcessorTime = Readonly<{ appMs: number; databaseMs: number }>;

/** What processes have used so far; the difference of two readings is what was used between them. */
export function processorTime(app: number, postmaster: number): ProcessorTime {
  return { appMs: timeOf(app), databaseMs: timeOfFamily(postmaster) };
}

export const timeBetween = (before: ProcessorTime, after: ProcessorTime): ProcessorTime => ({
  appMs: after.appMs - before.appMs,
  databaseMs: after.databaseMs - before.databaseMs,
});

/** Of a process, all its threads: to the nanosecond, as the scheduler counts it. */
export function timeOf(pid: number): number {
  return threadsOf(pid).reduce((sum, thread) => sum + scheduled(pid, thread), 0);
}

/**
 * Of PostgreSQL: its first process and all that it has started, which are its connections, its parallel
 * workers and what writes in the background; those that have ended meanwhile, too.
 */
function timeOfFamily(postmaster: number): number {
  const living = childrenOf(postmaster).reduce((sum, pid) => sum + timeOf(pid), 0);
  return timeOf(postmaster) + living + timeOfEndedChildren(postmaster);
}

function childrenOf(pid: number): number[] {
  const text = readOr(`/proc/${pid}/task/${pid}/children`);
  return text.split(' ').filter(Boolean).map(Number);
}

const threadsOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
};

function scheduled(pid: number, thread: string): number {
  const [running = '0'] = readOr(`/proc/${pid}/task/${thread}/schedstat`).split(' ');
  return Number(running) / NANOSECONDS_PER_MILLISECOND;
}

function timeOfEndedChildren(pid: number): number {
  const text = readOr(`/proc/${pid}/stat`);
  // The name, in brackets, may hold anything: what counts stands after it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = fields.slice(13, 15).map(Number);
  return (user + system) * MILLISECONDS_PER_TICK;
}

/** Memory that a process holds, in megabytes. */
export function residentMb(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readOr(`/proc/${pid}/status`)) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
