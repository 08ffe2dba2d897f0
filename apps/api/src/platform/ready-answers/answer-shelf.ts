import type { ReadyAnswer } from './ready-answer.ts';

type Kept = {
  readonly version: number;
  readonly answer: ReadyAnswer;
  readonly madeAt: number;
  countedBytes: number;
};
type Making<Result> = Readonly<{ version: number; result: Promise<Result> }>;

/** For what no mark tells of: a part of a page that could not be read, and was left out. */
const OLDEST_MILLISECONDS = 300_000;

/** Holds answers up to so many bytes, and forgets those that were used longest ago. */
export class AnswerShelf<Result> {
  private readonly kept = new Map<string, Kept>();
  private readonly makings = new Map<string, Making<Result>>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The answer that was made when things stood as they do now, and not long ago. */
  find(key: string, version: number): ReadyAnswer | undefined {
    const found = this.kept.get(key);
    if (found?.version !== version) return undefined;
    if (performance.now() - found.madeAt > OLDEST_MILLISECONDS) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.answer;
  }

  /** Makes an answer once, however many ask for it meanwhile; anew where something has changed since it was begun. */
  makeOnce(key: string, version: number, make: () => Promise<Result>): Promise<Result> {
    const underWay = this.makings.get(key);
    if (underWay?.version === version) return underWay.result;
    const making = { version, result: make() };
    this.makings.set(key, making);
    const forget = () => {
      if (this.makings.get(key) === making) this.makings.delete(key);
    };
    making.result.then(forget, forget);
    return making.result;
  }

  /** @returns the answer to give: the earlier one, with what it has compressed, where both say the same */
  keep(key: string, version: number, made: ReadyAnswer): ReadyAnswer {
    const before = this.kept.get(key);
    const answer = before?.answer.says(made) ? before.answer : made;
    if (before && before.version > version) return answer;
    this.forget(key);
    this.kept.set(key, { version, answer, madeAt: performance.now(), countedBytes: 0 });
    return answer;
  }

  /** To be called when an answer has been used, since it may have been compressed for that. */
  count(key: string): void {
    const used = this.kept.get(key);
    if (!used || used.countedBytes === used.answer.bytes) return;
    this.bytes += used.answer.bytes - used.countedBytes;
    used.countedBytes = used.answer.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.mostBytes) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    this.bytes -= this.kept.get(key)?.countedBytes ?? 0;
    this.kept.delete(key);
  }
}
