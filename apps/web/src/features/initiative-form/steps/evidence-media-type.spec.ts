import { describe, expect, it } from '@jest/globals';
import { evidenceMediaTypeOf } from './evidence-media-type.ts';

describe('the media type that evidence is sent under', () => {
  it.each([
    ['Rapport.PDF', '', 'application/pdf'],
    ['foto.jpeg', 'image/jpeg', 'image/jpeg'],
    ['brev.odt', 'application/octet-stream', 'application/vnd.oasis.opendocument.text'],
    ['skannat', 'image/png', 'image/png'],
    ['bild.svg', 'image/svg+xml', undefined],
    ['program.exe', 'application/x-msdownload', undefined],
    ['pdf', '', 'application/pdf'],
  ])('of %s, which the browser calls "%s", is %s', (name, type, mediaType) => {
    expect(evidenceMediaTypeOf(new File(['x'], name, { type }))).toBe(mediaType);
  });
});
