import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';

/** Name of a process and the fields of /proc/PID/stat after it, or nothing where there is no /proc. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    return {
      name: text.slice(text.indexOf('(') + 1, end),
      fields: text.slice(end + 2).split(' '),
    };
  } catch {
    return undefined;
  }
}

/** True while the process runs; one that has ended and is not yet collected does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const found = stat(pid);
  return found === undefined || found.fields[0] !== 'Z';
}

/** When the process began, in the kernel's ticks: together with its number this identifies a process. */
export function birthMark(pid) {
  const found = stat(pid);
  return found === undefined ? '' : found.fields[19];
}

/** Name and parent of a process, or nothing where the system does not tell. */
export function describe(pid) {
  if (process.platform === 'linux') {
    const found = stat(pid);
    return found && { name: found.name, parent: Number(found.fields[1]) };
  }
  try {
    const out = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [parent, ...name] = out.trim().split(/\s+/);
    return { name: name.join(' ').split('/').pop().replace(/^-/, ''), parent: Number(parent) };
  } catch {
    return undefined;
  }
}
