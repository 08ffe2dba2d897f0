import { describe, expect, it } from '@jest/globals';
import { pathWithin } from './choose-language.ts';

const ORIGIN = 'https://samhandling.example';

describe('pathWithin', () => {
  it.each([
    ['/atgarder?area=livsmiljo', '/atgarder?area=livsmiljo'],
    ['/', '/'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('%p leads to %s', (target, path) => {
    expect(pathWithin(target, ORIGIN)).toBe(path);
  });
});
