const BASE = 36;
const [LEAST, MOST] = [1, 26];
const FIRST_CODE = 128;

/** How the weight of the next digits follows from the last difference (RFC 3492, section 6.1). */
function adapt(delta: number, points: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2));
  left += Math.floor(left / points);
  let weight = 0;
  while (left > Math.floor(((BASE - LEAST) * MOST) / 2)) {
    left = Math.floor(left / (BASE - LEAST));
    weight += BASE;
  }
  return weight + Math.floor(((BASE - LEAST + 1) * left) / (left + 38));
}

/**
 * The letters of a part of a domain that is written in ASCII after `xn--`: `lvsbyn-9ta` is `älvsbyn`. Null where it
 * is no such part.
 */
export function punycodeDecoded(text: string): string | null {
  const end = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(end, 0))].map((letter) => letter.codePointAt(0) ?? 0);
  let [code, at, bias] = [FIRST_CODE, 0, 72];
  let rest = text.slice(end + 1);
  while (rest !== '') {
    const before = at;
    for (let weight = 1, position = BASE; ; position += BASE) {
      const digit = parseInt(rest.charAt(0), BASE);
      if (Number.isNaN(digit)) return null;
      // In a part of a domain a is 0 and 9 is 35; for `parseInt` 0 is 0 and z is 35.
      const value = digit < 10 ? digit + 26 : digit - 10;
      rest = rest.slice(1);
      at += value * weight;
      const threshold = Math.min(Math.max(position - bias, LEAST), MOST);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(at - before, points.length + 1, before === 0);
    code += Math.floor(at / (points.length + 1));
    at %= points.length + 1;
    if (code > 0x10ffff) return null;
    points.splice(at, 0, code);
    at += 1;
  }
  return String.fromCodePoint(...points);
}
