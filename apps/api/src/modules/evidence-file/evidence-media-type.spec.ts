import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceMediaType } from './evidence-media-type.ts';

/** A zip whose parts are empty: only their names are looked at. */
function zipOf(...names: string[]): Buffer {
  const locals = names.map((name) => part('PK\x03\x04', 30, 26, name));
  const centrals = names.map((name) => part('PK\x01\x02', 46, 28, name));
  const [body, directory] = [Buffer.concat(locals), Buffer.concat(centrals)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

function part(signature: string, size: number, lengthAt: number, name: string): Buffer {
  const head = Buffer.alloc(size);
  head.write(signature, 'latin1');
  head.writeUInt16LE(Buffer.byteLength(name), lengthAt);
  return Buffer.concat([head, Buffer.from(name)]);
}

const TYPES = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('The media type of evidence', () => {
  it('is that of its first bytes', () => {
    expect(evidenceMediaType(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(evidenceMediaType(Buffer.from('\n%PDF-1.7'))).toBeNull();
    expect(evidenceMediaType(Buffer.from('\x89PNG\r\n\x1a\n.', 'latin1'))).toBe('image/png');
    expect(evidenceMediaType(Buffer.from('\x89PNG\n\x1a\n.', 'latin1'))).toBeNull();
    expect(evidenceMediaType(Buffer.from([0xff, 0xd8, 0xff, 0xe1]))).toBe('image/jpeg');
    expect(evidenceMediaType(Buffer.from('GIF89a..'))).toBeNull();
  });

  it('is that of the parts of a zip, in whatever order they are', () => {
    expect(evidenceMediaType(zipOf(TYPES, 'word/document.xml'))).toBe(WORD);
    expect(evidenceMediaType(zipOf('word/document.xml', 'word/styles.xml', TYPES))).toBe(WORD);
    expect(evidenceMediaType(zipOf(TYPES, 'xl/workbook.xml'))).toMatch(/spreadsheetml/);
  });

  it.each([
    ['which is both', [TYPES, 'word/document.xml', 'xl/workbook.xml']],
    ['which is neither', [TYPES, 'ppt/presentation.xml']],
    ['without a list of types', ['word/document.xml']],
    ['with a macro', [TYPES, 'word/document.xml', 'word/VBAProject.bin']],
    ['which only names itself a text', ['mimetype', 'content.xml']],
  ])('is nothing for a zip %s', (_which, names) => {
    expect(evidenceMediaType(zipOf(...names))).toBeNull();
  });

  it('is found or null for any bytes, also for a document that is cut or changed', () => {
    const whole = zipOf(TYPES, 'word/document.xml');
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255), cut: fc.nat(60) });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        evidenceMediaType(Buffer.concat([Buffer.from('PK\x03\x04'), bytes]));
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        const found = evidenceMediaType(bytes.subarray(0, whole.length - (changes[0]?.cut ?? 0)));
        expect([null, WORD]).toContain(found);
      }),
    );
  });
});
