import { describe, expect, it } from '@jest/globals';
import { actionsSearch, initiativesSearch } from './list-search.ts';

describe('filters of a list', () => {
  it('keeps what it knows and understands', () => {
    expect(
      actionsSearch.read({
        omrade: 'LIVSMILJO',
        lucka: 'no_owner,nonsense',
        sida: '2',
        kommun: 'x',
        annat: '1',
      }),
    ).toEqual({ omrade: 'livsmiljo', lucka: 'no_owner', sida: 2 });
  });

  it('says the same to the API in its words', () => {
    const search = initiativesSearch.read({ omrade: 'kompetens', status: 'ongoing', sida: '3' });
    expect(initiativesSearch.toApi(search)).toEqual({
      area: 'kompetens',
      workStatus: 'ongoing',
      page: 3,
    });
  });
});
