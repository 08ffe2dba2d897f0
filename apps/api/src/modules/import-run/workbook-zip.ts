import { inflateRawSync } from 'node:zlib';
import { FileFault } from './file-fault.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRIES = 500;
/** A small archive can unpack to gigabytes: no part of it is unpacked beyond this. */
const PART_BYTES = 20_000_000;

type Entry = { method: number; size: number; offset: number };

/** The parts of an archive by name. Each is unpacked when it is asked for, within a bound. */
export class Zip {
  private readonly bytes: Buffer;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
    this.bytes = bytes;
    this.entries = entries;
  }

  /** @throws FileFault where it is no archive that we read: encrypted, in parts, beyond 4 GB */
  static open(bytes: Buffer): Zip {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw unreadable();
    const count = bytes.readUInt16LE(end + 10);
    if (count > ENTRIES) throw new FileFault('file.too_large');
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw unreadable();
      const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
      if (isEncrypted) throw new FileFault('file.locked');
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
      entries.set(name, {
        method: bytes.readUInt16LE(at + 10),
        size: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return new Zip(bytes, entries);
  }

  /** The part as text; null where there is none of that name. */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const { method, size, offset } = entry;
    if (offset + 30 > this.bytes.length || this.bytes.readUInt32LE(offset) !== LOCAL) {
      throw unreadable();
    }
    const start =
      offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    if (start + size > this.bytes.length) throw unreadable();
    return unpack(this.bytes.subarray(start, start + size), method).toString('utf8');
  }
}

function unpack(data: Buffer, method: number): Buffer {
  if (method === 0) return data;
  if (method !== 8) throw unreadable();
  try {
    return inflateRawSync(data, { maxOutputLength: PART_BYTES });
  } catch (fault) {
    const isTooLarge = (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? new FileFault('file.too_large') : unreadable();
  }
}

const unreadable = () => new FileFault('file.not_workbook');
