/** Something that people of the demo do, at its time. */
type Act = Readonly<{ at: Date; run: () => Promise<unknown> }>;

/** What people do, in the order of time, whatever the order in which it is told. */
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
