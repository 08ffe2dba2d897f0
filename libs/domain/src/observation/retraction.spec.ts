import { describe, expect, it } from '@jest/globals';
import { revisionToRestore, type RevisionToRestore } from './retraction.ts';

/** `null` is an ordinary revision, `gone` one that took back to nothing, a number one that restored another. */
const history = (...kinds: (number | 'gone' | null)[]): RevisionToRestore[] =>
  kinds.map((kind, at) => ({
    revision: at + 1,
    isRetracted: kind === 'gone',
    restoredRevision: typeof kind === 'number' ? kind : null,
  }));

describe('what stands again when the latest value is taken back', () => {
  it.each([
    ['nothing, where it was the only one', [null], null],
    ['the one before it', [null, null], 1],
    ['nothing, where what was restored is taken back', [null, null, 1], null],
    ['what was restored, where a later one is taken back', [null, null, 1, null], 3],
    ['nothing, however often', [null, null, 1, null, 3], null],
    ['nothing, after one that is gone', [null, 'gone', null], null],
    ['never one that was taken back', [null, null, 1, null, null], 4],
    ['nothing, where there is nothing', [], null],
  ] as const)('is %s', (_name, kinds, restored) => {
    expect(revisionToRestore(history(...kinds))).toBe(restored);
  });
});
