import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';

const SHELLS = ['sh', 'dash', 'bash', 'cmd'];

/** Name and parent of a process, or nothing where the system does not tell. */
function describe(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      const name = stat.slice(stat.indexOf('(') + 1, end);
      return { name, parent: Number(stat.slice(end + 2).split(' ')[1]) };
    }
    const out = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [parent, ...name] = out.trim().split(/\s+/);
    return { name: name.join(' ').split('/').pop().replace(/^-/, ''), parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * npm does not pass SIGTERM on, so the launcher looks whether npm is still there; the shell that
 * npm may have put in between outlives it and tells nothing.
 */
export function watchAncestors(onOrphaned) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const above = describe(parent);
  const npm = above && SHELLS.includes(above.name) ? above.parent : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isAlive(npm))) return;
    clearInterval(timer);
    onOrphaned();
  }, 300);
  timer.unref();
}
