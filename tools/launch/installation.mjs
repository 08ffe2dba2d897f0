import { createHash } from 'crypto';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { withLock } from './lock.mjs';

function stampFile(root) {
  return join(root, 'node_modules', '.installed');
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  return `${digest} ${process.platform}-${process.arch}`;
}

/** True when node_modules is what the lock file says for this platform. */
export function isInstalled(root) {
  if (readOr(stampFile(root), '') === stampOf(root)) return true;
  // `npm install` by a developer leaves the right packages without our stamp.
  if (!matchesLock(root)) return false;
  markInstalled(root);
  return true;
}

export function markInstalled(root) {
  try {
    writeFileSync(stampFile(root), stampOf(root));
  } catch (error) {
    // Somebody else's installation: it is compared in full every time.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
}

/** Compares the lock file with the one that npm leaves in node_modules when it is done. */
function matchesLock(root) {
  const written = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (!written) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(written).packages;
  return Object.keys(wanted).every((path) => {
    const entry = wanted[path];
    if (!path.includes('node_modules/')) return true;
    if (!found[path]) return entry.optional === true && !isForHere(entry);
    if (entry.link) return existsSync(join(root, path));
    return found[path].version === entry.version && found[path].integrity === entry.integrity;
  });
}

function isForHere({ os, cpu, libc }) {
  // Which C library is here is not known without asking; such packages may be absent.
  if (libc) return false;
  const has = (list, value) => !list || (list.includes(value) && !list.includes(`!${value}`));
  return has(os, process.platform) && has(cpu, process.arch) && Boolean(os || cpu);
}

/** Two first starts at once install once: the second waits for the first. */
export function withInstallLock(root, work) {
  return withLock(join(root, '.install.lock'), work, (pid) =>
    console.log(`Waiting for another start, process ${pid}, which installs packages …`),
  );
}
