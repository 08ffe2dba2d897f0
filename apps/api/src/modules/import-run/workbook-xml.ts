import { FileFault } from './file-fault.ts';

/** An element that begins, with its name without a prefix; `text` is what stood before it. */
export type XmlTag = Readonly<{
  name: string;
  kind: 'open' | 'close' | 'empty';
  attributes: string;
  text: string;
}>;

/**
 * Goes through the elements of a document once, from the first to the last: no entity is declared or
 * fetched, and nothing is built.
 * @throws FileFault where there is a document type, or an element that does not end
 */
export function* readTags(xml: string): Generator<XmlTag> {
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    const text = xml.slice(at, start);
    if (xml.startsWith('<!--', start)) {
      at = endOf(xml, '-->', start);
      continue;
    }
    if (xml.startsWith('<!', start)) throw new FileFault('file.not_workbook');
    const end = endOf(xml, '>', start);
    at = end;
    if (xml[start + 1] === '?') continue;
    const isClose = xml[start + 1] === '/';
    const isEmpty = xml[end - 2] === '/';
    const inner = xml.slice(start + (isClose ? 2 : 1), end - (isEmpty ? 2 : 1));
    const nameEnd = inner.search(/\s|$/);
    yield {
      name: inner.slice(inner.indexOf(':') < nameEnd ? inner.indexOf(':') + 1 : 0, nameEnd),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      attributes: inner.slice(nameEnd),
      text,
    };
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new FileFault('file.not_workbook');
  return end + mark.length;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeText(value);
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text that its references stand for; one that is not known stays as it is. */
export function decodeText(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
