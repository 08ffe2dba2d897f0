import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPostgresError } from './local-postgres.error.ts';
import { birthMark, isAlive, poll } from './processes.ts';

function mark(): string {
  return `${process.pid} ${birthMark(process.pid)}`;
}

function isHeldByLiving(text: string): boolean {
  const [pid = '', birth = ''] = text.split(' ');
  return isAlive(Number(pid)) && birthMark(Number(pid)) === birth;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Runs the work while no other process runs it; takes over a lock whose process is dead. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const locked = await poll(() => tryLock(path) || undefined, 60_000);
  if (!locked) throw new LocalPostgresError('data_dir_locked', path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, mark(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = read(path);
  // An empty file is a lock that another process is just writing.
  if (!holder || isHeldByLiving(holder)) return false;
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  // Another process may have taken the lock over since it was read: then it is put back.
  if (read(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, path);
  return false;
}

/** Who uses the server; the last one to leave stops it. */
export function takeLease(leases: string): () => boolean {
  const own = join(leases, `${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  writeFileSync(own, mark());
  return () => {
    rmSync(own, { force: true });
    return livingLeases(leases) === 0;
  };
}

function livingLeases(leases: string): number {
  let living = 0;
  for (const name of readdirSync(leases)) {
    const path = join(leases, name);
    const holder = read(path);
    if (holder !== undefined && isHeldByLiving(holder)) living += 1;
    else rmSync(path, { force: true });
  }
  return living;
}
