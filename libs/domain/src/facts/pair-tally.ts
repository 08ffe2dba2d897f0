/** Counts initiatives of each key, and beside it those that something else is true of. */
export class PairTally {
  private readonly all: Int32Array;
  private readonly some: Int32Array;

  constructor(keys: number) {
    this.all = new Int32Array(keys);
    this.some = new Int32Array(keys);
  }

  add(key: number, isSome: boolean): void {
    this.all[key] = (this.all[key] as number) + 1;
    if (isSome) this.some[key] = (this.some[key] as number) + 1;
  }

  /** All of the key. */
  allOf(key: number): number {
    return this.all[key] ?? 0;
  }

  /** Those of the key that it is true of. */
  someOf(key: number): number {
    return this.some[key] ?? 0;
  }
}
