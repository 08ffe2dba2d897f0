type Numbers = Uint8Array | Int32Array;

const FIRST_ROOM = 64;

/** A copy with room for more, filled with zeros. */
export function withRoom<Kind extends Numbers | Uint32Array>(numbers: Kind, length: number): Kind {
  if (numbers.length >= length) return numbers;
  const Same = numbers.constructor as new (length: number) => Kind;
  const wider = new Same(Math.max(length, numbers.length * 2, FIRST_ROOM));
  wider.set(numbers);
  return wider;
}

/** One number for each row. */
export class NumberColumn<Kind extends Numbers = Int32Array> {
  private numbers: Kind;

  constructor(numbers: Kind) {
    this.numbers = numbers;
  }

  static ofBytes(): NumberColumn<Uint8Array> {
    return new NumberColumn(new Uint8Array(FIRST_ROOM));
  }

  static ofNumbers(): NumberColumn {
    return new NumberColumn(new Int32Array(FIRST_ROOM));
  }

  at(row: number): number {
    return this.numbers[row] as number;
  }

  set(row: number, value: number): void {
    this.numbers = withRoom(this.numbers, row + 1);
    this.numbers[row] = value;
  }

  move(from: number, to: number): void {
    this.numbers[to] = this.numbers[from] as number;
  }

  get bytes(): number {
    return this.numbers.byteLength;
  }
}
