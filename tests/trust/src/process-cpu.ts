import { readdirSync, readFileSync } from 'node:fs';

/** The processor time that a process has used in all of its threads, in milliseconds. Linux only. */
export function cpuMilliseconds(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((task) => {
    const [running = ''] = readFileSync(`${folder}/${task}/schedstat`, 'utf8').split(' ');
    return Number(running);
  });
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000_000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
