import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { results, root } from './paths.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Tally extends Counts {
  missing: string[];
}

export interface NxRun {
  passed: string[];
  failed: string[];
  unitProjects: string[];
}

interface NxTask {
  taskId: string;
  target: string;
  projectName: string;
  status: number;
}

/** What Nx wrote down about its last run; the unit suites count their tests themselves. */
export function readNxRun(): NxRun {
  const { tasks } = JSON.parse(readFileSync(join(root, '.nx/cache/run.json'), 'utf8')) as {
    tasks: NxTask[];
  };
  const checks = tasks.filter(({ target }) => target !== 'unit');
  return {
    passed: checks.filter(({ status }) => status === 0).map(({ taskId }) => taskId),
    failed: checks.filter(({ status }) => status !== 0).map(({ taskId }) => taskId),
    unitProjects: tasks
      .filter(({ target }) => target === 'unit')
      .map(({ projectName }) => projectName),
  };
}

/** Sums the results that the suites left; one that left none counts as missing. */
export function readResults(names: readonly string[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, missing: [] };
  for (const name of names) {
    try {
      const counts = JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8')) as Counts;
      tally.passed += counts.passed;
      tally.failed += counts.failed;
      tally.skipped += counts.skipped;
    } catch {
      tally.missing.push(name);
    }
  }
  return tally;
}
