import { describe, expect, it } from '@jest/globals';
import { withUnownedDefault } from './unowned-search.ts';

describe("the filter of the councillor's page", () => {
  it('shows the actions without a confirmed owner, in the area chosen', () => {
    expect(withUnownedDefault({})).toEqual({ ansvar: 'none,claimed' });
    expect(withUnownedDefault({ omrade: 'livsmiljo' })).toEqual({
      omrade: 'livsmiljo',
      ansvar: 'none,claimed',
    });
  });

  it('keeps all actions of a municipality, to ask what nobody works on there', () => {
    const search = { omrade: 'livsmiljo', kommun: '2580' };
    expect(withUnownedDefault(search)).toBe(search);
  });

  it.each([{ lucka: 'stalled' }, { ansvar: 'owned' }, { lage: 'ongoing' }])(
    'leaves a choice of ownership, work or gaps as it is: %o',
    (search) => {
      expect(withUnownedDefault(search)).toBe(search);
    },
  );
});
