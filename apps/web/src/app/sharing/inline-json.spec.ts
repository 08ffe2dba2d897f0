import { describe, expect, it } from '@jest/globals';
import { inAttribute, inlineJson } from './inline-json.ts';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  ']]>',
  '</SCRIPT >',
  '\u2028\u2029',
  '&lt;/script&gt;',
  '"\\u003c/script>"',
];

describe('JSON in a script element', () => {
  it.each(HOSTILE)('says the same, and ends no element: %j', (text) => {
    const json = inlineJson({ text });
    expect(JSON.parse(json)).toEqual({ text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  });
});

describe('A text in an attribute', () => {
  it('ends no attribute and begins no entity', () => {
    expect(inAttribute(`"><script>'&amp;`)).toBe('&quot;&gt;&lt;script&gt;&#39;&amp;amp;');
  });
});
