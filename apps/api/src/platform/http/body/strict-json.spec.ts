import { describe, expect, it } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { parseStrictJson } from './strict-json.ts';

const MANY = 1000;
const parse = (text: string, maxTokens = MANY) =>
  parseStrictJson(new TextEncoder().encode(text), maxTokens);

describe('parseStrictJson', () => {
  it.each([
    ['{}', {}],
    [
      '{"a":"å\\u0062","b":[1,{"a":2}],"c":{"a":null}}',
      { a: 'åb', b: [1, { a: 2 }], c: { a: null } },
    ],
    ['"{\\"a\\":1,\\"a\\":2}"', '{"a":1,"a":2}'],
    ['["a","a"]', ['a', 'a']],
    ['{"a":"b","b":"b"}', { a: 'b', b: 'b' }],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each([
    '',
    '{',
    '{"a":1,}',
    '{"a":1,"a":2}',
    '{"x":{"a":1,"\\u0061":2}}',
    '[{"a":[],"a":[]}]',
    '{"__proto__":1}',
    '{"constructor":1}',
    '"\\u0000"',
    '"\\ud800"',
    '{"\\udc00":1}',
    '"unfinished',
    `${'['.repeat(33)}${']'.repeat(33)}`,
  ])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow('request.malformed');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseStrictJson(Uint8Array.from([0x22, 0xff, 0x22]), MANY)).toThrow(
      'request.malformed',
    );
  });

  it('refuses a text of more tokens before it is parsed', () => {
    expect(parse('{"a":[1,2]}', 7)).toEqual({ a: [1, 2] });
    expect(() => parse('{"a":[1,2]}', 6)).toThrow('request.too_large');
    expect(() => parse(`{"a":1,${'"b":1,'.repeat(50)}`, 100)).toThrow('request.too_large');
    expect(parse('"{[:,]}"', 1)).toBe('{[:,]}');
  });
});

/** A JSON text, what it means, and whether some object in it has a key twice. */
type Written = { text: string; value: unknown; isTwice: boolean };

/**
 * The same word is written in several ways, and as a text as well as a key. None holds a backslash:
 * V8 13.6 takes the key `\u0061` for `\` once it has seen that key in an object of the same shape.
 */
const WORDS = ['a', 'b', '', 'toString', '1', 'å', '"', ':,{}[]'];
const word = fc.constantFrom(...WORDS).chain((meant) =>
  fc.boolean().map((isEscaped) => ({
    meant,
    text: isEscaped ? `"${[...meant].map(escaped).join('')}"` : JSON.stringify(meant),
  })),
);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      word.map(({ meant, text }) => ({ text, value: meant, isTwice: false })),
      fc.constantFrom(0, -1.5e3, true, false, null).map((value) => ({
        text: String(value),
        value,
        isTwice: false,
      })),
    ),
    fc.array(tie('written'), { maxLength: 4 }).map((items) => ({
      text: `[${items.map(({ text }) => text).join(' , ')}]`,
      value: items.map(({ value }) => value),
      isTwice: items.some(({ isTwice }) => isTwice),
    })),
    fc
      .array(fc.tuple(word, tie('written') as Arbitrary<Written>), { maxLength: 4 })
      .map((pairs) => ({
        text: `{${pairs.map(([key, { text }]) => `${key.text} : ${text}`).join(',')}}`,
        value: Object.fromEntries(pairs.map(([key, { value }]) => [key.meant, value])),
        isTwice:
          new Set(pairs.map(([key]) => key.meant)).size < pairs.length ||
          pairs.some(([, { isTwice }]) => isTwice),
      })),
  ),
}));

describe('whatever is written', () => {
  it('is read as JSON.parse reads it, or refused where a key stands twice', () => {
    fc.assert(
      fc.property(written, ({ text, value, isTwice }) => {
        if (isTwice) expect(() => parse(text)).toThrow('request.malformed');
        else expect(parse(text)).toEqual(value);
      }),
      { seed: 20301, numRuns: 2000 },
    );
  });
});
