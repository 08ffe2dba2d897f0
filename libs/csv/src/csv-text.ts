/**
 * The text of a file: UTF-16 where it begins with its mark or every other byte is empty, UTF-8 where the bytes
 * are valid UTF-8, else Windows-1252, as Excel writes CSV on a Swedish Windows. Null where it is no text.
 */
export function csvTextOf(bytes: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? null : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const looked = bytes.subarray(0, LOOKED_AT);
  const empty = [0, 1].map((place) => looked.filter((byte, at) => at % 2 === place && byte === 0));
  const [atEven = 0, atOdd = 0] = empty.map(({ length }) => length);
  const isMost = (count: number, other: number) => other === 0 && count * 3 > looked.length;
  if (isMost(atOdd, atEven)) return 'utf-16le';
  if (isMost(atEven, atOdd)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const LOOKED_AT = 2000;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
