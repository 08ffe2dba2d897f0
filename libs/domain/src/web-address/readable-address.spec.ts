import { describe, expect, it } from '@jest/globals';
import { readableHost, readableMailbox, readableWebAddress } from './readable-address.ts';

describe('A domain', () => {
  it.each([
    ['älvsbyn.se', 'älvsbyn.se'],
    ['ÄLVSBYN.SE', 'älvsbyn.se'],
    ['a\u0308lvsbyn.se', 'älvsbyn.se'],
    ['xn--lvsbyn-9ta.se', 'älvsbyn.se'],
    ['www.xn--vertorne-h0a5n.se', 'www.övertorneå.se'],
    ['Lulea.SE', 'lulea.se'],
    // Letters that only look Latin.
    ['аpple.se', 'xn--pple-43d.se'],
    ['xn--pple-43d.se', 'xn--pple-43d.se'],
    ['xn--zzzz.se', 'xn--zzzz.se'],
    ['a b.se', null],
    ['', null],
  ])('%j is kept as %j', (host, kept) => {
    expect(readableHost(host)).toBe(kept);
  });
});

describe('A mailbox', () => {
  it.each([
    ['info@älvsbyn.se', 'info@älvsbyn.se'],
    ['info@xn--lvsbyn-9ta.se', 'info@älvsbyn.se'],
    ['A\u030asa@Piteå.se', 'Åsa@piteå.se'],
    ['info@', 'info@'],
    ['ingen', 'ingen'],
  ])('%j is kept as %j', (text, kept) => {
    expect(readableMailbox(text)).toBe(kept);
  });
});

describe('An address of a page', () => {
  it.each([
    ['https://älvsbyn.se/å?ö=1#ä', 'https://älvsbyn.se/å?ö=1#ä'],
    ['HTTPS://XN--LVSBYN-9TA.SE', 'https://älvsbyn.se'],
    ['https://www.lulea.se:8443/x', 'https://www.lulea.se:8443/x'],
    ['https://bank.example@evil.example', 'https://bank.example@evil.example'],
    ['nothing', 'nothing'],
  ])('%j is kept as %j', (text, kept) => {
    expect(readableWebAddress(text)).toBe(kept);
  });
});
