import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.ts';

/** Addresses that lead to another site, or that would if their resolved form were sent on. */
const ELSEWHERE = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/.\t//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/a/%2e%2e//evil.example',
  '/a/b/../..//evil.example',
  '/..//evil.example',
  'https://evil.example',
  'https:/evil.example',
  'https:evil.example',
  '//user@evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' //evil.example',
  '//[',
  'evil.example',
  '',
  undefined,
  null,
  1,
  ['/a', '/b'],
];

describe('an address that leads elsewhere', () => {
  it.each(ELSEWHERE)('is none of the site: %j', (address) => {
    expect(ownPath(address)).toBeUndefined();
  });
});

describe('an address within the site', () => {
  it.each([
    ['/', '/'],
    ['/atgarder?omrade=livsmiljo&q=a%20b#l07', '/atgarder?omrade=livsmiljo&q=a%20b#l07'],
    ['/sok?q=//evil.example', '/sok?q=//evil.example'],
    ['/a/../b', '/b'],
    ['/a//b', '/a//b'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['/.well-known', '/.well-known'],
  ])('%s is sent as %s', (address, path) => {
    expect(ownPath(address)).toBe(path);
    expect(new URL(String(path), 'https://site.example').origin).toBe('https://site.example');
  });
});
