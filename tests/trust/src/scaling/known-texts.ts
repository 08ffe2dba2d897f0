/** What a text said, from when it is known to be stored until the next one is. */
type Stored = Readonly<{ number: number; at: number }>;

/** A text that one person changes again and again, so that each answer can be told right from wrong. */
export class KnownText {
  private sent = 0;
  private readonly stored: Stored[] = [];
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  /** The next text, which nobody may have read before it is sent. */
  next(): string {
    this.sent += 1;
    return this.text(this.sent);
  }

  text(number: number): string {
    return `text ${this.name} nummer ${number} slut`;
  }

  /** The last text that was sent has been acknowledged. */
  acknowledge(): void {
    this.stored.push({ number: this.sent, at: performance.now() });
  }

  /** The last that was acknowledged before a moment. */
  storedBefore(at: number): number {
    return this.stored.findLast((each) => each.at <= at)?.number ?? 0;
  }

  /**
   * What is wrong with an answer that holds the text; undefined where nothing is.
   *
   * @param oldest the oldest number that the reader may be shown
   */
  faultIn(answer: string, oldest: number): string | undefined {
    const found = [...answer.matchAll(new RegExp(`text ${this.name} nummer (\\d+) slut`, 'g'))];
    if (found.length === 0) return 'is missing';
    for (const [, digits] of found) {
      const number = Number(digits);
      if (number < oldest) return `is ${number}, and ${oldest} was stored`;
      if (number > this.sent) return `is ${number}, and was never sent`;
    }
    return undefined;
  }
}
