import type { EvidenceMediaType } from '@samhandling/domain';

const SIGNATURES: readonly (readonly [EvidenceMediaType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';

const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** What follows the end of a zip is a comment, at most this long. */
const TAIL = 22 + 0xffff;
/** No document has so many parts. */
const MAX_ENTRIES = 10_000;

/**
 * What a file is, from its content alone; null where it is nothing that is taken. Of a zip only the
 * names of its parts are read, and nothing is unpacked. One that holds a macro is not taken.
 */
export function evidenceMediaType(bytes: Buffer): EvidenceMediaType | null {
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (known) return known[0];
  if (!startsWith(bytes, LOCAL)) return null;
  const names = entryNames(bytes);
  if ([...names].some((name) => /vbaproject\.bin$|^basic\/|^scripts\//i.test(name))) return null;
  if (names.has('[Content_Types].xml')) {
    const [isWord, isSheet] = [names.has('word/document.xml'), names.has('xl/workbook.xml')];
    if (isWord !== isSheet) return isWord ? WORD : SHEET;
    return null;
  }
  return names.has('content.xml') && firstEntry(bytes) === `mimetype ${OPEN_TEXT}`
    ? OPEN_TEXT
    : null;
}

const startsWith = (bytes: Buffer, signature: Buffer) =>
  bytes.length > signature.length && bytes.subarray(0, signature.length).equals(signature);

/** The name of the first part and what it holds, where it is not packed: an OpenDocument's says what it is. */
function firstEntry(bytes: Buffer): string | null {
  if (bytes.length < 30 || bytes.readUInt16LE(8) !== 0) return null;
  const [size, name, extra] = [18, 26, 28].map((at, index) =>
    index === 0 ? bytes.readUInt32LE(at) : bytes.readUInt16LE(at),
  ) as [number, number, number];
  const start = 30 + name + extra;
  const held = bytes.subarray(start, start + Math.min(size, 100));
  return `${bytes.subarray(30, 30 + name).toString('utf8')} ${held.toString('utf8')}`;
}

/** The names of the parts of a zip; none where it can't be read. */
function entryNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const end = endOf(bytes);
  if (end === null) return names;
  const count = Math.min(bytes.readUInt16LE(end + 10), MAX_ENTRIES);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return new Set();
    const length = bytes.readUInt16LE(at + 28);
    names.add(bytes.subarray(at + 46, at + 46 + length).toString('utf8'));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - TAIL); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}
