import { describe, expect, it } from '@jest/globals';
import { listBehind } from './matrix-lists.ts';

const ACTIVE = 'status=ongoing&rapportering=recent,due';

describe('the list behind a number of the matrix', () => {
  it.each([
    ['municipality', {}, { atgard: 'l07' }, '2584', `/initiativ?${ACTIVE}&kommun=2584&atgard=l07`],
    ['effectGoal', {}, { omrade: 'k' }, 'k-e1', `/initiativ?${ACTIVE}&omrade=k&effektmal=k-e1`],
    ['workStatus', {}, { avsnitt: 'k-s' }, 'paused', '/initiativ?avsnitt=k-s&status=paused'],
    ['actorType', {}, {}, undefined, `/initiativ?${ACTIVE}`],
    ['workStatus', { kommun: '2584' }, {}, 'idea', '/initiativ?kommun=2584&status=idea'],
    [
      'municipality',
      { avsnitt: 'k-s', aktorstyp: 'company' },
      { omrade: 'k' },
      '2584',
      `/initiativ?${ACTIVE}&omrade=k&avsnitt=k-s&kommun=2584&aktorstyp=company`,
    ],
    [
      'municipality',
      { q: 'mobil', omrade: 'k' },
      { atgard: 'l09' },
      '2584',
      `/initiativ?${ACTIVE}&kommun=2584&atgard=l09`,
    ],
    ['municipality', { tunt: 'ends_soon' }, { omrade: 'k' }, '2584', undefined],
  ] as const)('by %s with %j of %j in %s is %s', (columns, search, place, key, href) => {
    expect(listBehind(columns, search)(place, key)).toBe(href);
  });
});
