import { describe, expect, it } from '@jest/globals';
import { acceptedEncoding } from './accepted-encoding.ts';

describe('The encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['BR ; q=1.0', 'br'],
    ['br;q=0.000', 'identity'],
    ['zstd', 'identity'],
    ['*', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('is for %j: %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});
