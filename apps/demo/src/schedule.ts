/** One event of the demo, with its time. */
type Act = Readonly<{ at: Date; run: () => Promise<unknown> }>;

/** Collects the events of the demo and runs them in the order of time. */
export class Schedule {
  private readonly acts: Act[] = [];

  add(at: Date, run: () => Promise<unknown>): void {
    this.acts.push({ at, run });
  }

  /** Does all of it. @param tell says what time it is */
  async play(tell: (at: Date) => Promise<void>): Promise<void> {
    const inOrder = this.acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, run } of inOrder) {
      await tell(at);
      await run();
    }
  }
}
