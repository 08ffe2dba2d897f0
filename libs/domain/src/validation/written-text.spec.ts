import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanedLongText,
  cleanedShortText,
  isLongText,
  isShortText,
  LONG_TEXT,
  longTextForm,
  looksEmpty,
  SHORT_TEXT,
  shortTextForm,
} from './written-text.ts';

const between = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));

const LINE_BREAKS = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'];
const CONTROLS = [...between(0, 0x1f), ...between(0x7f, 0x9f)];
const DIRECTION = [
  '\u061c',
  '\u200e',
  '\u200f',
  ...between(0x202a, 0x202e),
  ...between(0x2066, 0x2069),
];
const UNSEEN = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u3164',
  '\u115f',
  '\u1160',
];
const TAGS = between(0xe0000, 0xe007f);
/** Characters beyond the first 65,536 that are made to be invisible. */
const UNSEEN_BEYOND = [
  '\u{1bca0}',
  '\u{1d173}',
  '\u{1d17a}',
  '\u{e0100}',
  '\u{e01ef}',
  '\u{e0fff}',
];
const HALVES = ['\ud800', '\udfff'];

describe('A short text', () => {
  it.each([
    'Byautveckling Tärendö',
    'Árran julevsáme guovdásj',
    'Đäŋ ŧ ž š č ǩ ǥ ʒ ǯ', // letters of the Sámi languages
    'Kehittäminen – Tornionlaakso',
    'L’été, ”citat”, 50 % & 3 × 4 = 12',
    'Väg 99 ❤️ 🇸🇪 👍🏽',
    '北海道',
    '',
  ])('is %j', (text) => {
    expect(isShortText(text)).toBe(true);
    expect(cleanedShortText(text)).toBe(text);
  });

  it.each([
    ...LINE_BREAKS,
    ...CONTROLS,
    ...DIRECTION,
    ...UNSEEN,
    ...UNSEEN_BEYOND,
    ...TAGS,
    ...HALVES,
  ])('has no %j in it', (part) => {
    expect(isShortText(`Luleå${part}kommun`)).toBe(false);
    expect(isShortText(part)).toBe(false);
    expect(cleanedShortText(`Luleå ${part}kommun`).replace(/\s+/g, ' ')).toBe('Luleå kommun');
  });

  it.each([
    ['  Luleå   kommun ', 'Luleå kommun'],
    ['Luleå\u00a0\u2003kommun', 'Luleå kommun'],
    ['A\u030angermanland', 'Ångermanland'],
    ['\u3164', ''],
    ['\u00a0\u3000', ''],
    ['\u200b\u2800', ''],
    ['\u0301\ufe0f', ''],
    ['–', '–'],
  ])('%j has the form %j', (text, form) => {
    expect(shortTextForm(text)).toBe(form);
  });

  it.each([
    ['Titel på\ntvå rader', 'Titel på två rader'],
    ['Titel\r\npå\ttvå', 'Titel på två'],
    ['\ufeffLuleå\u200b kom\u00admun\u202e', 'Luleå kommun'],
    ['👩\u200d🌾 odlar', '👩🌾 odlar'],
  ])('%j is cleaned to %j', (text, cleaned) => {
    expect(cleanedShortText(text)).toBe(cleaned);
  });
});

describe('A long text', () => {
  it.each(['Två\nstycken\r\noch\trad', 'Radbryt\u00adning', '👩\u200d🌾', '\ufeffText\u2028rad'])(
    'can be %j',
    (text) => {
      expect(isLongText(text)).toBe(true);
      expect(cleanedLongText(text)).toBe(text);
    },
  );

  it.each([
    ...CONTROLS.filter((part) => !['\t', ...LINE_BREAKS].includes(part)),
    ...DIRECTION,
    ...TAGS,
    ...HALVES,
  ])('has no %j in it', (part) => {
    expect(isLongText(`Vi${part} gör`)).toBe(false);
    expect(cleanedLongText(`Vi${part} gör`)).toBe('Vi gör');
  });

  it.each([
    [' Ett\r\ntvå\rtre\u2028fyra\u0085 ', 'Ett\ntvå\ntre\nfyra'],
    ['\n\u200b\n', ''],
    ['Indrag:\n  - ett\n\n  - två', 'Indrag:\n  - ett\n\n  - två'],
  ])('%j has the form %j', (text, form) => {
    expect(longTextForm(text)).toBe(form);
  });
});

describe('A letter with more marks than any language puts on one', () => {
  const marks = (count: number) => 'a' + '\u0301\u0316'.repeat(count / 2);

  it('is not composed, since that takes the square of their number', () => {
    for (const formOf of [shortTextForm, longTextForm]) {
      expect(formOf(marks(30))).toBe(marks(30).normalize('NFC'));
      expect(formOf(marks(32))).toBe(marks(32));
      expect(formOf(` b\u0323\u0307 ${marks(250_000)} `)).toBe(`b\u0323\u0307 ${marks(250_000)}`);
    }
  });
});

describe('Any text', () => {
  const any = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...LINE_BREAKS, ...DIRECTION, ...UNSEEN, ...HALVES, ' ', '\t', 'å'),
      fc.constantFrom('\u0301'.repeat(20), '\u0344'.repeat(20), 'a\u0316\u0301', '\u0f73'),
    ),
    { maxLength: 6 },
  );

  it('is accepted once it is cleaned, and has one form', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const text = parts.join('');
        expect(isShortText(cleanedShortText(text))).toBe(true);
        expect(isLongText(cleanedLongText(text))).toBe(true);
        for (const formOf of [shortTextForm, longTextForm]) {
          expect(formOf(formOf(text))).toBe(formOf(text));
        }
        if (isShortText(text)) expect(isShortText(shortTextForm(text))).toBe(true);
        if (isLongText(text)) expect(isLongText(longTextForm(text))).toBe(true);
        if (isShortText(text)) expect(looksEmpty(text)).toBe(shortTextForm(text) === '');
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged by the same pattern with and without the flag u', () => {
    fc.assert(
      fc.property(any, (parts) => {
        const text = parts.join('').replace(/\p{Cs}/gu, '');
        for (const { source } of [SHORT_TEXT, LONG_TEXT]) {
          expect(new RegExp(source, 'u').test(text)).toBe(new RegExp(source).test(text));
        }
      }),
    );
  });
});
