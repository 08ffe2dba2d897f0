import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

/** Rows that go, or that nothing refers to: there the strongest lock keeps nobody waiting. */
const STRONGEST = ['apps/api/src/platform/jobs/outbox.ts'];

describe('a row that is locked', () => {
  it('is locked for no key update: who only refers to it goes on writing', () => {
    const strongest = filesBelow('apps/api/src')
      .filter((path) => path.endsWith('.ts') && /for update\b/.test(read(path)))
      .sort();
    expect(strongest).toEqual(STRONGEST);
  });

  it('is locked in a statement of its own: what is joined is read when the lock is there', () => {
    const joined = filesBelow('apps/api/src')
      .filter((path) => path.endsWith('.repository.ts'))
      .filter((path) =>
        /for (no key )?update of|left join[^`]*for no key update`/.test(read(path)),
      );
    // Finds the id by a join and reads the row after.
    expect(joined).toEqual(['apps/api/src/modules/series/series.repository.ts']);
  });
});
