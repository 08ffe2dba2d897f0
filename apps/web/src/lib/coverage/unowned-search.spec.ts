import { describe, expect, it } from '@jest/globals';
import { withUnownedDefault } from './unowned-search.ts';

describe("the filter of the councillor's page", () => {
  it('shows the actions without a confirmed owner, in the place and area chosen', () => {
    expect(withUnownedDefault({})).toEqual({ ansvar: 'none,claimed' });
    expect(withUnownedDefault({ omrade: 'livsmiljo', kommun: '2580' })).toEqual({
      omrade: 'livsmiljo',
      kommun: '2580',
      ansvar: 'none,claimed',
    });
  });

  it.each([{ lucka: 'stalled' }, { ansvar: 'owned' }, { lage: 'ongoing' }])(
    'leaves a choice of ownership, work or gaps as it is: %o',
    (search) => {
      expect(withUnownedDefault(search)).toBe(search);
    },
  );
});
