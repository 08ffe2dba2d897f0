import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'fs';
import { birthMark, isAlive } from './processes.mjs';

/** After so long it is printed which process is waited for. */
const QUIET_MILLISECONDS = 2000;

/** Longer than writing a few characters into a new file ever takes. */
const MAKING_MILLISECONDS = 10_000;

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

function isHeldByLiving(holder) {
  const [pid, birth] = holder.split(' ');
  return isAlive(Number(pid)) && (birth === undefined || birthMark(Number(pid)) === birth);
}

/**
 * Runs the work while no other process does. A lock that a dead process left is taken over, also when
 * another process has its number now; `onWait` is told the process that a longer wait is for.
 */
export async function withLock(lock, work, onWait) {
  const started = Date.now();
  let isTold = false;
  while (!tryLock(lock)) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const pid = Number(readOr(lock, '').split(' ')[0]);
    if (isTold || !pid || Date.now() - started < QUIET_MILLISECONDS) continue;
    isTold = true;
    onWait(pid);
  }
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, `${process.pid} ${birthMark(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readOr(lock, '');
  if (holder ? isHeldByLiving(holder) : isInTheMaking(lock)) return false;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return false;
  }
  // Somebody may have taken it over between the reading and the renaming: then give it back.
  if (readOr(aside, '') === holder) rmSync(aside, { force: true });
  else renameSync(aside, lock);
  return false;
}

/** An empty file is a lock that is being written, or one whose writer died on the way. */
function isInTheMaking(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs < MAKING_MILLISECONDS;
  } catch {
    return false;
  }
}
