import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceFileName } from './evidence-file-name.ts';
import { EVIDENCE_FILE_ENDINGS, EVIDENCE_MEDIA_TYPES } from './evidence-file-vocabulary.ts';

const asPdf = (name: string) => evidenceFileName(name, 'application/pdf');

describe('The name of a file of evidence', () => {
  it.each([
    ['Utvärdering åäö.pdf', 'Utvärdering åäö.pdf'],
    ['Utva\u0308rdering.PDF', 'Utvärdering.pdf'],
    ['C:\\fakepath\\rapport.pdf', 'rapport.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['rapport.html', 'rapport.html.pdf'],
    ['fdp\u202elmth.pdf', 'fdplmth.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    [' rapport.pdf ', 'rapport.pdf'],
    ['...rapport.pdf', 'rapport.pdf'],
    ['. rapport.pdf', 'rapport.pdf'],
    ['rapport. . .pdf', 'rapport.pdf'],
    ['Utva\u200d\u0308rdering.pdf', 'Utvärdering.pdf'],
    ['.pdf', 'underlag.pdf'],
    ['..', 'underlag.pdf'],
    ['', 'underlag.pdf'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(asPdf(sent)).toBe(kept);
  });

  it('keeps both endings of a JPEG', () => {
    expect(evidenceFileName('bild.JPEG', 'image/jpeg')).toBe('bild.jpeg');
    expect(evidenceFileName('bild.jpg', 'image/jpeg')).toBe('bild.jpg');
    expect(evidenceFileName('bild.png', 'image/jpeg')).toBe('bild.png.jpg');
  });

  it.each([
    ['a letter', 'a'.repeat(300), 'a'.repeat(195)],
    ['an emoji', '🦌'.repeat(150), '🦌'.repeat(97)],
    ['a space', `${'a'.repeat(194)} b`, 'a'.repeat(194)],
    ['a full stop', `${'a'.repeat(194)}.b`, 'a'.repeat(194)],
  ])('is cut to 200 characters with its ending, also after %s', (_where, sent, kept) => {
    expect(asPdf(`${sent}.pdf`)).toBe(`${kept}.pdf`);
    expect(evidenceFileName(`${sent}.jpeg`, 'image/jpeg')).toBe(`${kept}.jpeg`);
  });

  it('is short, inert and ends as its type says, whatever was sent; and once clean it stays', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'a.🦌 \u0308\u200d<'), minLength: 180, maxLength: 210 }),
    );
    fc.assert(
      fc.property(anyName, fc.constantFrom(...EVIDENCE_MEDIA_TYPES), (sent, mediaType) => {
        const name = evidenceFileName(sent, mediaType);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        const ending = EVIDENCE_FILE_ENDINGS[mediaType].replace('jpg', 'jpe?g');
        expect(name).toMatch(new RegExp(`.\\.${ending}$`));
        expect(evidenceFileName(name, mediaType)).toBe(name);
      }),
    );
  });
});
