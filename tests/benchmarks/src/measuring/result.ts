/** What one side takes for a row; medians of rounds. Null where it does not answer as it should. */
export type Figures = Readonly<{
  rps: number;
  p50: number;
  p95: number;
  p99: number;
  cpuMs: number;
  /** Of the processor time, what the application itself takes; the rest is PostgreSQL's. */
  appMs: number;
  rssMb: number;
  /** Of the answer, before it is compressed. */
  bytes: number;
}>;

/** Whether what was asked for holds, and if not by how much it was missed. */
export type Verdict = Readonly<{ limit: string; isMet: boolean; by: string }>;

/** A row of the table. */
export type Result = Readonly<{
  name: string;
  size: string;
  ours: Figures | null;
  floor: Figures | null;
  cpuRatio: number | null;
  /** What went wrong: another status, or another answer than the floor's. */
  error?: string;
  limits: readonly Verdict[];
}>;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
