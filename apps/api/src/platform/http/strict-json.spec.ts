import { describe, expect, it } from '@jest/globals';
import { parseStrictJson } from './strict-json.ts';

const parse = (text: string) => parseStrictJson(new TextEncoder().encode(text));

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
    expect(() => parseStrictJson(Uint8Array.from([0x22, 0xff, 0x22]))).toThrow('request.malformed');
  });
});
