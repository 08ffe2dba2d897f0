import { describe, expect, it } from '@jest/globals';
import { RequestFault } from '../errors/request-fault.ts';
import { HashQueue, type HashCaller } from './hash-queue.ts';

const stranger = (lane: string, hasLeft?: AbortSignal): HashCaller => ({
  lane,
  isKnown: false,
  hasLeft,
});
const known = (lane: string): HashCaller => ({ lane, isKnown: true });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A queue whose work ends when it is told to, with what has started and been turned away so far. */
function watchedQueue(limits: { atOnce: number; waiting: number }) {
  const queue = new HashQueue(limits);
  const started: string[] = [];
  const refused: string[] = [];
  const faults: unknown[] = [];
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const ask = (name: string, caller: HashCaller) => {
    const work = async () => {
      started.push(name);
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await new Promise<void>((end) => ends.push(end));
      atOnce -= 1;
    };
    queue.run(caller, work).catch((fault: unknown) => {
      refused.push(name);
      faults.push(fault);
    });
  };
  /** Ends one piece of work after the other until nothing is under way. */
  const finish = async () => {
    for (await settled(); ends.length > 0; await settled()) ends.shift()?.();
  };
  return { ask, finish, started, refused, faults, mostAtOnce: () => mostAtOnce };
}

describe('The queue for hashing', () => {
  it('runs two at once and turns nobody away while there is room', async () => {
    const { ask, finish, started, refused, mostAtOnce } = watchedQueue({ atOnce: 2, waiting: 48 });
    for (let name = 1; name <= 50; name += 1) ask(String(name), stranger('one network'));
    await finish();
    expect([started.length, refused, mostAtOnce()]).toEqual([50, [], 2]);
  });

  it('serves networks in turn, so that one with many callers delays itself only', async () => {
    const { ask, finish, started } = watchedQueue({ atOnce: 1, waiting: 48 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) ask(name, stranger('a'));
    ask('b1', stranger('b'));
    ask('b2', stranger('b'));
    ask('c1', stranger('c'));
    await finish();
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('serves known devices first', async () => {
    const { ask, finish, started } = watchedQueue({ atOnce: 1, waiting: 48 });
    for (const name of ['a1', 'a2', 'a3']) ask(name, stranger('a'));
    ask('owner', known('a'));
    await finish();
    expect(started).toEqual(['a1', 'owner', 'a2', 'a3']);
  });

  it('turns the newest caller of the longest lane away for one of a shorter lane when it is full', async () => {
    const { ask, finish, started, refused } = watchedQueue({ atOnce: 1, waiting: 3 });
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) ask(name, stranger('a'));
    await settled();
    expect(refused).toEqual(['a5']);
    ask('b1', stranger('b'));
    await settled();
    expect(refused).toEqual(['a5', 'a4']);
    ask('b2', stranger('b'));
    await settled();
    expect(refused).toEqual(['a5', 'a4', 'b2']);
    ask('c1', stranger('c'));
    await settled();
    expect(refused).toEqual(['a5', 'a4', 'b2', 'a3']);
    // Now every lane has one caller, and nobody is turned away for another with as many.
    ask('d1', stranger('d'));
    await finish();
    expect(refused).toEqual(['a5', 'a4', 'b2', 'a3', 'd1']);
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  it('always has a place for a known device when it is full, which no unknown device takes back', async () => {
    const { ask, finish, started, refused } = watchedQueue({ atOnce: 1, waiting: 2 });
    for (const name of ['a1', 'b1', 'c1']) ask(name, stranger(name));
    ask('owner', known('d'));
    ask('another', known('e'));
    ask('f1', stranger('f'));
    ask('third', known('g'));
    await finish();
    expect(started).toEqual(['a1', 'owner', 'another']);
    expect(refused.sort()).toEqual(['b1', 'c1', 'f1', 'third']);
  });

  it('skips whoever hung up, and gives the place to the next', async () => {
    const { ask, finish, started, refused } = watchedQueue({ atOnce: 1, waiting: 2 });
    const leaving = new AbortController();
    ask('a1', stranger('a'));
    ask('gone', stranger('b', leaving.signal));
    ask('c1', stranger('c'));
    await settled();
    leaving.abort();
    ask('d1', stranger('d'));
    ask('late', stranger('b', leaving.signal));
    await finish();
    expect(started).toEqual(['a1', 'c1', 'd1']);
    expect(refused).toEqual(['late', 'gone']);
  });

  it('asks whoever is turned away to come back in one to four seconds', async () => {
    const { ask, finish, faults } = watchedQueue({ atOnce: 1, waiting: 1 });
    for (let name = 1; name <= 200; name += 1) ask(String(name), stranger('a'));
    await finish();
    const waits = faults.map((fault) =>
      fault instanceof RequestFault ? [fault.code, fault.extra.retryAfterSeconds] : fault,
    );
    expect(new Set(waits.map(String))).toEqual(
      new Set(['service.busy,1', 'service.busy,2', 'service.busy,3', 'service.busy,4']),
    );
  });

  it('frees the place when the work fails', async () => {
    const queue = new HashQueue({ atOnce: 1, waiting: 1 });
    const broken = queue.run(known('a'), () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    await expect(queue.run(known('a'), async () => 'done')).resolves.toBe('done');
  });

  it('does not let work wait again that has a turn already', async () => {
    const queue = new HashQueue({ atOnce: 1, waiting: 0 });
    const work = () => queue.run(known('a'), async () => 'done');
    await expect(queue.run(known('a'), work)).resolves.toBe('done');
  });
});
