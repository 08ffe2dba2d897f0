import { describe, isAlive } from './processes.mjs';

const SHELLS = ['sh', 'dash', 'bash', 'cmd'];

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
