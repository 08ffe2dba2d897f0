import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from './repository.ts';

describe('a row that is locked', () => {
  it('is locked `for no key update`, so that rows that refer to it can be written meanwhile', () => {
    const strongest = filesBelow('apps/api/src')
      .filter((path) => path.endsWith('.ts') && /for update\b/.test(read(path)))
      .sort();
    expect(strongest).toEqual([]);
  });

  it('is locked in a statement of its own, so that joined rows are read after the lock is taken', () => {
    const joined = filesBelow('apps/api/src')
      .filter((path) => path.endsWith('.repository.ts'))
      .filter((path) =>
        /for (no key )?update of|left join[^`]*for no key update`/.test(read(path)),
      );
    // Finds the id by a join and reads the row afterwards.
    expect(joined).toEqual(['apps/api/src/modules/series/series.repository.ts']);
  });
});
