import type { JobKeyReach, JobSchedule, RetryRule } from '@samhandling/domain';
import { z } from 'zod';
import type { Tx } from '../database/transaction.ts';

/** A queue with limits of its own. */
export type LaneRule = Readonly<{
  /** How many of its jobs run at once, over all processes. */
  atOnce: number;
  /** True where jobs run one at a time in the order they were made, also after one that failed. */
  isOrdered?: boolean;
}>;

/** What happens outside the database when a process dies in the middle of a job. */
type OutsideEffect =
  | Readonly<{ outside: 'nothing' | 'at_least_once' }>
  /** `at_most_once`: the process may have died after the effect, so the job is not begun again. */
  | Readonly<{ outside: 'at_most_once'; tries: 1 }>;

/** What a kind of job is. Its payload holds ids, dates and words of closed lists, nothing else. */
export type JobKind<
  Payload extends z.ZodObject = z.ZodObject,
  Lane extends string = string,
> = RetryRule &
  OutsideEffect &
  Readonly<{
    lane: Lane;
    payload: Payload;
    /** For how many days a finished job is kept, without its payload; null: for ever. */
    keep: number | null;
    /** What makes a second job of the kind the same as the first, and for how long. */
    key?: { of(payload: z.output<Payload>): string; reach: JobKeyReach };
    /**
     * True for work of many parts that are saved one by one; it is told at once when the process
     * ends.
     */
    isLong?: true;
    /** When it comes by itself; its payload is {@link scheduledPayload}. */
    schedule?: JobSchedule;
  }>;

export type JobKinds = Readonly<Record<string, JobKind>>;
export type Lanes = Readonly<Record<string, LaneRule>>;

/** The Swedish day for which a scheduled job runs. */
export const scheduledPayload = z.strictObject({ on: z.iso.date() });

/** Makes kinds whose lanes are among those that there are. */
export function kindIn<AllLanes extends Lanes>() {
  return <Payload extends z.ZodObject>(
    description: JobKind<Payload, keyof AllLanes & string>,
  ): JobKind<Payload, keyof AllLanes & string> => description;
}

export type PayloadOf<Kind extends JobKind> = z.output<Kind['payload']>;

/** What the handler of a job is given beside the payload. */
export type JobContext = Readonly<{
  id: string;
  /** How often the job has been taken up; a repeated one has another. */
  attempt: number;
  /** Aborted when another process has the job, and, for long work, when this process ends. */
  signal: AbortSignal;
  /**
   * A transaction that first locks the job, so that what a handler writes is written by the process
   * that has the job. It may run again after a deadlock, as every unit of work.
   */
  tx<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Ends the job with the transaction: its effects on the database happen once. */
  done(tx: Tx): Promise<void>;
  /** Says how far long work is. */
  progress(tx: Tx, done: number, all: number): Promise<void>;
}>;

/** Does the jobs of one kind. */
export type JobHandler<Payload> = {
  readonly run: (payload: Payload, job: JobContext) => Promise<void>;
  /** False where this process lacks what it takes: the jobs are left to another. */
  readonly canRun?: boolean;
};

/** A class for each kind, whose instance Nest makes. A kind without one does not compile. */
export type HandlersOf<Kinds extends JobKinds> = {
  readonly [Name in keyof Kinds]: new (
    ...dependencies: never[]
  ) => JobHandler<PayloadOf<Kinds[Name]>>;
};

/** A handler whose payload was checked against the schema of its kind. */
export type AnyJobHandler = JobHandler<never>;

/** What the platform is told of the jobs: it knows no kind by name. */
export type JobDescriptions = Readonly<{
  lanes: Lanes;
  kinds: JobKinds;
  handlers: Readonly<Record<string, new (...dependencies: never[]) => AnyJobHandler>>;
  /** Where slices put jobs. */
  queue: new (...dependencies: never[]) => object;
}>;
