import { crc32 } from 'node:zlib';

/** A zip whose parts are stored as they are, in this order. */
export function zip(parts: Readonly<Record<string, string>>) {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, data]);
    local.push(head);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, path]));
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const PNG = Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'latin1');
export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46]);
export const WORD = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });
export const SHEET = zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' });
export const OPEN_TEXT = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office/>',
});
