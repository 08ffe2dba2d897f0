import { describe, expect, it } from '@jest/globals';
import { isMailbox, isWebAddress } from './field-problem.ts';

describe('a web address', () => {
  it.each([
    'https://example.org',
    'https://example.org/@name?to=a@b.se',
    'http://å.se/ö?x=1#y',
    'HTTPS://EXAMPLE.ORG/',
  ])('is %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each([
    '',
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'https:///x',
    ' https://x.se',
    'https://x .se',
    'data:text/html,x',
    'https://bank.example@evil.example',
    'https://user:secret@evil.example/',
    'https://@evil.example',
    'https://evil.example\\@bank.example',
    'https://exa\tmple.org',
    'https://example.org/\u202e',
    'https://exam\u200bple.org',
  ])('is not %j', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('a mailbox', () => {
  it.each([
    'kommun@example.org',
    'a.b+c@sub.example.se',
    'åsa@exämple.se',
    'info@älvsbyn.se',
    "o'neil@example.se",
  ])('is %s', (text) => {
    expect(isMailbox(text)).toBe(true);
  });

  it('has at most 254 characters', () => {
    const ofLength = (length: number) => 'a'.repeat(length - 5) + '@b.se';
    expect([254, 255].map((length) => isMailbox(ofLength(length)))).toEqual([true, false]);
  });

  it.each([
    '',
    'kommunen',
    'a@b',
    'a b@c.se',
    'a@b.se, c@d.se',
    '<a@b.se>',
    'a@@b.se',
    '.a@b.se',
    'a..b@c.se',
    'a@-b.se',
    'a@b.1',
    'a\u200b@b.se',
    'a@b.se\nBcc: x@y.se',
  ])('is not %j', (text) => {
    expect(isMailbox(text)).toBe(false);
  });
});
