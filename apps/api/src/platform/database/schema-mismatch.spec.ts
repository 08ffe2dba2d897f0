import { describe, expect, it } from '@jest/globals';
import { findMismatch } from './schema-mismatch.ts';

describe('The migrations of a database and of the code', () => {
  const known = ['First1764000000001', 'Second1764000000002', 'Third1764000000003'];

  it.each([
    ['is empty', []],
    ['is older', ['First1764000000001']],
    ['is as new as the code', known],
  ])('agree when the database %s', (_case, applied) => {
    expect(findMismatch(applied, known)).toBeUndefined();
  });

  it.each([
    ['is newer', [...known, 'Fourth1764000000004'], 'Fourth1764000000004', true],
    [
      'has an unknown name',
      ['First1764000000001', 'Other1764000000002'],
      'Other1764000000002',
      false,
    ],
    [
      'lacks one in the middle',
      ['First1764000000001', 'Third1764000000003'],
      'Third1764000000003',
      false,
    ],
  ] as const)('differ when the database %s', (_case, applied, name, isNewer) => {
    expect(findMismatch(applied, known)).toEqual({ name, isNewer });
  });

  it('agree when a renamed migration was applied before the one it now follows', () => {
    const moved = 'Second1764000000002';
    const earlierNames = { Second1764000000004: moved };
    const applied = ['First1764000000001', 'Third1764000000003'];
    expect(findMismatch(applied, known, earlierNames)).toBeUndefined();
    expect(findMismatch([...applied, moved], known, earlierNames)).toBeUndefined();
  });
});
