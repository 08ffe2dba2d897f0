/** One measured or counted result: what was done, what came out, and whether that keeps the promise. */
export type Figure = Readonly<{
  /** `60 log-ins at once: p95 of /health/live` */
  what: string;
  /** `14 ms (at most 50)` */
  value: string;
  isKept: boolean;
}>;

/** What a machine may lack: a suite that needs it is named as not run, and the whole run fails. */
export type Need = 'root' | 'debian-postgresql' | 'npm-postgresql';

/** What may be asked of a suite that repeats what it does. */
export type SuiteOptions = Readonly<{ rounds?: number }>;

/**
 * A long suite of `npm run trust`. A file `src/NAME.trust.ts` exports one as `suite`; the runner
 * finds it by that name, starts it on the built product, and prints its figures as rows.
 */
export type TrustSuite = Readonly<{
  /** The number of the promise in docs/trust.md that this suite shows. */
  promise: number;
  title: string;
  needs?: readonly Need[];
  run(options: SuiteOptions): Promise<readonly Figure[]>;
}>;
