/** Gives each word a number, from 0 on, so that columns hold numbers. A word keeps its number. */
export class Interned {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /** How many words have a number. */
  get size(): number {
    return this.texts.length;
  }

  /** The number of the word, which gets one where it has none. */
  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const next = this.texts.length;
    this.numbers.set(word, next);
    this.texts.push(word);
    return next;
  }

  /** The number of the word; -1 where it has none. */
  find(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  /** @throws {RangeError} where no word has the number. */
  wordOf(number: number): string {
    const word = this.texts[number];
    if (word === undefined) throw new RangeError(`No word has the number ${number}.`);
    return word;
  }
}
