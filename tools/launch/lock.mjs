import { readFileSync, renameSync, rmSync, writeFileSync } from 'fs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

/** Runs the work while no other process does; a lock that a dead process left is taken over. */
export async function withLock(lock, work) {
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, 300));
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
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = readOr(lock, '');
  if (!holder || isAlive(Number(holder))) return false;
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
