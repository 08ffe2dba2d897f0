import { attributeOf, readTags } from './workbook-xml.ts';

/** What makes a number in a cell another one than people see: how it is shown. */
export type ShownAs = 'percent' | 'date' | 'scaled' | 'hidden';

/** Numbers of the formats that Excel has for percent and for dates by itself. */
const PERCENT_FORMATS = [9, 10];
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** How numbers of each cell style are shown, where that is not as they are. */
export function shownByStyle(xml: string): Map<string, ShownAs> {
  const written = new Map<string, string>();
  const shown = new Map<string, ShownAs>();
  let style = -1;
  for (const tag of readTags(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'cellXfs') style = -1;
      continue;
    }
    const format = attributeOf(tag, 'numFmtId') ?? '0';
    if (tag.name === 'numFmt') written.set(format, attributeOf(tag, 'formatCode') ?? '');
    if (tag.name === 'cellXfs') style = 0;
    if (tag.name !== 'xf' || style < 0) continue;
    const as = shownAs(Number(format), written.get(format));
    if (as) shown.set(String(style), as);
    style += 1;
  }
  return shown;
}

function shownAs(format: number, code: string | undefined): ShownAs | undefined {
  if (code === undefined) {
    if (PERCENT_FORMATS.includes(format)) return 'percent';
    const isDate = DATE_FORMATS.some(([from, to]) => format >= from && format <= to);
    return isDate ? 'date' : undefined;
  }
  return shownByCode(code);
}

/** What a format that the file brings does to a number; only its first part, that of positive numbers. */
export function shownByCode(code: string): ShownAs | undefined {
  // What stands in quotes or after a backslash is written as it is; `[Red]` and `[$-41D]` are no marks, but
  // `[h]` is a time.
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [first = ''] = plain.split(';');
  if (first.trim() === '' && plain.includes(';')) return 'hidden';
  if (code.includes('%')) return 'percent';
  if (/general/i.test(first)) return undefined;
  if (/[dmyhs]/i.test(first.replace(/e[+-]/gi, ''))) return 'date';
  return /[0#?],+(?![0#?,])/.test(first) ? 'scaled' : undefined;
}
