import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { currentRequest } from '../request/request-context.ts';
import { ChangeRepository, type Marks, type Position } from './change.repository.ts';

/** Takes in what changed. When it throws, it is told the same again with the next reading. */
export type ApplyMarks = (marks: Marks) => Promise<void> | void;

type Follower = { readonly apply: ApplyMarks; due: Marks };
type Reading = Readonly<{ begun: number; done: Promise<void> }>;

/** Read at least so often once somebody has asked, so that a quiet night is no gap. */
const LONGEST_PAUSE_MILLISECONDS = 300_000;
/** With more than these that were not taken in, a follower reads all again. */
const MOST_DUE = 10_000;

/**
 * Tells this process what changed, also through other processes. Marks are read when somebody asks, at most
 * twice a second for visitors; so a process that nobody asks asks nobody.
 *
 * Marks come first, what they are about is read afterwards, never the other way round.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  /** How long ago the marks may have been read for somebody without a session. */
  freshMilliseconds = 500;

  private readonly changes = new ChangeRepository();
  private readonly followers: Follower[] = [];
  private position: Position | null = null;
  private begun = -Infinity;
  private seen = 0;
  private taken = 0;
  private current: Reading | undefined;
  private next: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    unitOfWork: UnitOfWork,
  ) {
    unitOfWork.afterEachCommit(() => this.readOwn());
  }

  /** Another number as soon as something changed and all who follow have taken it in. */
  get version(): number {
    return this.taken;
  }

  /**
   * Calls `apply` with what changed: the first time with everything, then after each reading that found
   * something, one call at a time. `upToDate` and `catchUp` wait for it.
   */
  onChanges(apply: ApplyMarks): void {
    this.followers.push({ apply, due: 'everything' });
  }

  /**
   * Waits until the marks are as new as the reader must have them: for a request with a session they were
   * read after it came, for a visitor's within the last half second, and else now.
   */
  async upToDate(): Promise<void> {
    const since = this.oldestReading();
    if (this.begun >= since) return;
    await (this.current && this.current.begun >= since ? this.current.done : this.catchUp());
  }

  /** Reads what has been committed until now. Those who ask while a reading is under way share the next one. */
  catchUp(): Promise<void> {
    if (this.next) return this.next;
    if (!this.current) return this.read();
    this.next = this.current.done.catch(ignore).then(() => {
      this.next = undefined;
      return this.read();
    });
    return this.next;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Before a write is answered, which does not fail for it: it is done. Nobody waits for a job. */
  private async readOwn(): Promise<void> {
    if (this.position && currentRequest()) await this.catchUp().catch(ignore);
  }

  private oldestReading(): number {
    const request = currentRequest();
    if (!request) return performance.now();
    return request.hasSession ? request.begunAt : performance.now() - this.freshMilliseconds;
  }

  private read(): Promise<void> {
    const begun = performance.now();
    const done = this.database
      .onPrimary(() => this.takeIn())
      .then(() => {
        this.taken = this.seen;
        this.begun = begun;
      })
      .finally(() => {
        this.current = undefined;
      });
    this.current = { begun, done };
    return done;
  }

  private async takeIn(): Promise<void> {
    const { position, marks } = await this.changes.readSince(this.database, this.position);
    this.position = position;
    this.keepReading();
    if (!isNothing(marks)) this.seen += 1;
    for (const follower of this.followers) follower.due = together(follower.due, marks);
    for (const result of await Promise.allSettled(this.followers.map(takeDue))) {
      if (result.status === 'rejected') throw result.reason;
    }
  }

  private keepReading(): void {
    this.timer ??= setInterval(
      () => void this.catchUp().catch(ignore),
      LONGEST_PAUSE_MILLISECONDS,
    ).unref();
  }
}

async function takeDue(follower: Follower): Promise<void> {
  const { due } = follower;
  if (isNothing(due)) return;
  follower.due = [];
  try {
    await follower.apply(due);
  } catch (fault) {
    follower.due = together(due, follower.due);
    throw fault;
  }
}

const isNothing = (marks: Marks): boolean => marks !== 'everything' && marks.length === 0;

function together(first: Marks, second: Marks): Marks {
  if (first === 'everything' || second === 'everything') return 'everything';
  return first.length + second.length > MOST_DUE ? 'everything' : [...first, ...second];
}

const ignore = () => undefined;
