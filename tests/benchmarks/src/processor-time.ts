import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

type Times = Readonly<{ pid: number; parent: number; own: number; ofEndedChildren: number }>;

function read(pid: number): Times | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything: what counts stands after it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, userOfChildren = 0, systemOfChildren = 0] = fields.slice(11);
    return {
      pid,
      parent,
      own: user + system,
      ofEndedChildren: userOfChildren + systemOfChildren,
    };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time that a process has used so far. */
export function timeOf(pid: number): number {
  return (read(pid)?.own ?? 0) * MILLISECONDS_PER_TICK;
}

/** The same of a process and all its children, those that have ended included. */
export function timeOfFamily(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? []);
  const parent = all.find((one) => one.pid === pid);
  const living = all.filter((one) => one.parent === pid).reduce((sum, { own }) => sum + own, 0);
  return ((parent?.own ?? 0) + (parent?.ofEndedChildren ?? 0) + living) * MILLISECONDS_PER_TICK;
}
