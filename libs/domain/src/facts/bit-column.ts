import { withRoom } from './number-column.ts';

const BITS = 32;

/** A set of small numbers for each row, one bit for each number. It widens where a greater number comes. */
export class BitColumn {
  private bits = new Uint32Array(0);
  private words = 1;
  private rows = 0;

  has(row: number, number: number): boolean {
    const word = number >>> 5;
    return word < this.words && (this.wordAt(row, word) & (1 << (number & 31))) !== 0;
  }

  isEmpty(row: number): boolean {
    for (let word = 0; word < this.words; word += 1) if (this.wordAt(row, word) !== 0) return false;
    return true;
  }

  /** Whether the row has any of the numbers. */
  hasAny(row: number, numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.has(row, number)) return true;
    return false;
  }

  /** Writes the numbers of the row into `into`, in order, and says how many they are. */
  read(row: number, into: number[]): number {
    let count = 0;
    for (let word = 0; word < this.words; word += 1) {
      let left = this.wordAt(row, word);
      while (left !== 0) {
        const lowest = left & -left;
        into[count] = word * BITS + (31 - Math.clz32(lowest));
        count += 1;
        left ^= lowest;
      }
    }
    return count;
  }

  numbersOf(row: number): number[] {
    const numbers: number[] = [];
    this.read(row, numbers);
    return numbers;
  }

  set(row: number, numbers: readonly number[]): void {
    this.widen(Math.max(-1, ...numbers));
    this.rows = Math.max(this.rows, row + 1);
    this.bits = withRoom(this.bits, this.rows * this.words);
    const start = row * this.words;
    this.bits.fill(0, start, start + this.words);
    for (const number of numbers) {
      const place = start + (number >>> 5);
      this.bits[place] = ((this.bits[place] as number) | (1 << (number & 31))) >>> 0;
    }
  }

  move(from: number, to: number): void {
    this.bits.copyWithin(to * this.words, from * this.words, (from + 1) * this.words);
  }

  get bytes(): number {
    return this.bits.byteLength;
  }

  private wordAt(row: number, word: number): number {
    return this.bits[row * this.words + word] as number;
  }

  private widen(greatest: number): void {
    const words = (greatest >>> 5) + 1;
    if (greatest < 0 || words <= this.words) return;
    const wider = new Uint32Array(Math.max(this.rows, 1) * words);
    for (let row = 0; row < this.rows; row += 1) {
      const start = row * this.words;
      wider.set(this.bits.subarray(start, start + this.words), row * words);
    }
    this.bits = wider;
    this.words = words;
  }
}
