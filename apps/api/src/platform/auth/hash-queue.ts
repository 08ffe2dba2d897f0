import { AsyncLocalStorage } from 'node:async_hooks';
import { RequestFault } from '../errors/request-fault.ts';

/** Who a password is hashed for, so that callers can be served in turn. */
export type HashCaller = Readonly<{
  /** Callers with the same lane (a network, an account) wait behind each other, not before others. */
  lane: string;
  /** True where the device is known, or the caller is signed in or has a link; served first. */
  isKnown: boolean;
  /** Aborted when the client has closed its connection. */
  hasLeft?: AbortSignal;
}>;

type WaitingCaller = Readonly<{ caller: HashCaller; start(): void; refuse(): void }>;

const LONGEST_RETRY_SECONDS = 4;

/**
 * Lets a few pieces of work run at once and a bounded number wait. Known callers go first; within each
 * group the lanes are served in turn, so that one network with many callers delays itself only. When
 * all places are taken, the newest caller of the longest lane is turned away; for a known caller, any
 * unknown one is. A caller that is turned away is asked to come back in some seconds.
 */
export class HashQueue {
  private running = 0;
  private readonly known = new Lanes();
  private readonly strangers = new Lanes();
  private readonly turn = new AsyncLocalStorage<true>();

  constructor(private readonly limits: Readonly<{ atOnce: number; waiting: number }>) {}

  /** Waits for a turn and does the work; work that already has a turn runs at once. */
  async run<Result>(caller: HashCaller, work: () => Promise<Result>): Promise<Result> {
    if (this.turn.getStore()) return work();
    await this.takePlace(caller);
    try {
      return await this.turn.run(true, work);
    } finally {
      this.leavePlace();
    }
  }

  private async takePlace(caller: HashCaller): Promise<void> {
    if (caller.hasLeft?.aborted) throw busy();
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return;
    }
    if (this.known.size + this.strangers.size >= this.limits.waiting) this.makeRoomFor(caller);
    await this.wait(caller);
  }

  private wait(caller: HashCaller): Promise<void> {
    const lanes = caller.isKnown ? this.known : this.strangers;
    return new Promise<void>((start, reject) => {
      const waiting: WaitingCaller = {
        caller,
        start: () => {
          caller.hasLeft?.removeEventListener('abort', leave);
          start();
        },
        refuse: () => {
          caller.hasLeft?.removeEventListener('abort', leave);
          reject(busy());
        },
      };
      const leave = () => {
        lanes.remove(waiting);
        waiting.refuse();
      };
      caller.hasLeft?.addEventListener('abort', leave, { once: true });
      lanes.add(waiting);
    });
  }

  /** Turns another caller away; throws when it is this caller that has to be turned away. */
  private makeRoomFor({ lane, isKnown }: HashCaller): void {
    const own = isKnown ? this.known : this.strangers;
    const givesWay =
      isKnown && this.strangers.size > 0
        ? this.strangers.newestOfLongest(1)
        : own.newestOfLongest(own.lengthOf(lane) + 2);
    if (!givesWay) throw busy();
    (givesWay.caller.isKnown ? this.known : this.strangers).remove(givesWay);
    givesWay.refuse();
  }

  private leavePlace(): void {
    const next = this.known.takeNext() ?? this.strangers.takeNext();
    if (next) next.start();
    else this.running -= 1;
  }
}

/** Waiting callers, in lanes that are served in turn. */
class Lanes {
  size = 0;
  private readonly lanes = new Map<string, WaitingCaller[]>();

  lengthOf(lane: string): number {
    return this.lanes.get(lane)?.length ?? 0;
  }

  add(waiting: WaitingCaller): void {
    const { lane } = waiting.caller;
    const before = this.lanes.get(lane);
    if (before) before.push(waiting);
    else this.lanes.set(lane, [waiting]);
    this.size += 1;
  }

  /** The first of the first lane; what remains of the lane goes to the end of the turn. */
  takeNext(): WaitingCaller | undefined {
    const [first] = this.lanes;
    if (!first) return undefined;
    const [lane, [next, ...rest]] = first;
    this.lanes.delete(lane);
    if (rest.length > 0) this.lanes.set(lane, rest);
    this.size -= 1;
    return next;
  }

  /** The newest of the longest lane, where that lane has at least so many. */
  newestOfLongest(atLeast: number): WaitingCaller | undefined {
    let longest: WaitingCaller[] = [];
    for (const lane of this.lanes.values()) if (lane.length > longest.length) longest = lane;
    return longest.length >= atLeast ? longest.at(-1) : undefined;
  }

  remove(waiting: WaitingCaller): void {
    const { lane } = waiting.caller;
    const rest = this.lanes.get(lane)?.filter((each) => each !== waiting) ?? [];
    if (rest.length === this.lengthOf(lane)) return;
    if (rest.length > 0) this.lanes.set(lane, rest);
    else this.lanes.delete(lane);
    this.size -= 1;
  }
}

/** The time is random, so that callers that were turned away do not come back all at once. */
function busy(): RequestFault {
  const retryAfterSeconds = 1 + Math.floor(Math.random() * LONGEST_RETRY_SECONDS);
  return new RequestFault('service.busy', { retryAfterSeconds });
}
