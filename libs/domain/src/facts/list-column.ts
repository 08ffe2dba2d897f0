import { withRoom } from './number-column.ts';

/** So many numbers that no row has any more are put up with before the rest is moved together. */
const MOST_UNUSED = 4096;

/** A list of numbers for each row, of any length. */
export class ListColumn {
  private starts = new Int32Array(0);
  private lengths = new Int32Array(0);
  private items = new Int32Array(0);
  private rows = 0;
  private used = 0;
  private unused = 0;

  startOf(row: number): number {
    return this.starts[row] as number;
  }

  endOf(row: number): number {
    return (this.starts[row] as number) + (this.lengths[row] as number);
  }

  /** What stands at a place from `startOf` until `endOf`. */
  itemAt(place: number): number {
    return this.items[place] as number;
  }

  has(row: number, item: number): boolean {
    for (let place = this.startOf(row), end = this.endOf(row); place < end; place += 1) {
      if (this.items[place] === item) return true;
    }
    return false;
  }

  itemsOf(row: number): number[] {
    return [...this.items.subarray(this.startOf(row), this.endOf(row))];
  }

  set(row: number, items: readonly number[]): void {
    if (row >= this.rows) this.rows = row + 1;
    this.starts = withRoom(this.starts, this.rows);
    this.lengths = withRoom(this.lengths, this.rows);
    const before = this.lengths[row] as number;
    if (items.length > before) {
      this.unused += before;
      this.items = withRoom(this.items, this.used + items.length);
      this.starts[row] = this.used;
      this.used += items.length;
    } else {
      this.unused += before - items.length;
    }
    this.items.set(items, this.starts[row]);
    this.lengths[row] = items.length;
    if (this.unused > MOST_UNUSED && this.unused * 2 > this.used) this.moveTogether();
  }

  /** Only from the last row, which is gone then. */
  moveLast(from: number, to: number): void {
    if (from !== to) {
      this.unused += this.lengths[to] as number;
      this.starts[to] = this.starts[from] as number;
      this.lengths[to] = this.lengths[from] as number;
    } else {
      this.unused += this.lengths[from] as number;
    }
    this.starts[from] = 0;
    this.lengths[from] = 0;
    this.rows = from;
  }

  get bytes(): number {
    return this.starts.byteLength + this.lengths.byteLength + this.items.byteLength;
  }

  private moveTogether(): void {
    const together = new Int32Array(this.used - this.unused);
    let next = 0;
    for (let row = 0; row < this.rows; row += 1) {
      together.set(this.items.subarray(this.startOf(row), this.endOf(row)), next);
      this.starts[row] = next;
      next += this.lengths[row] as number;
    }
    this.items = together;
    this.used = next;
    this.unused = 0;
  }
}
