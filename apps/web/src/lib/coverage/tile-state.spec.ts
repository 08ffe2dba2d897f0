import { describe, expect, it } from '@jest/globals';
import { tileWith } from '../../testing/coverage-fixtures.ts';
import { tileStateOf } from './tile-state.ts';

const thin = (fact: 'single_actor' | 'narrow_reach') => [{ fact, params: {}, endsOn: null }];
const context = { municipalities: 14, marked: ['single_actor' as const] };

describe('how an action is drawn', () => {
  it('is by its reach in the county, and bitten by the facts that are marked', () => {
    const tile = tileWith({ ownership: 'owned', activity: 'ongoing', reach: 7, countyWide: true });
    expect(tileStateOf({ ...tile, thin: thin('single_actor') }, context)).toEqual({
      ownership: 'owned',
      activity: 'ongoing',
      reach: 0.5,
      isHatched: true,
      isBitten: true,
    });
    expect(tileStateOf({ ...tile, thin: thin('narrow_reach') }, context).isBitten).toBe(false);
  });

  it.each([
    ['on_site', 1, false],
    ['county_only', 0, true],
    ['nobody', 0, false],
  ] as const)(
    'in a municipality with %s is filled %d, with lines: %s',
    (place, reach, isHatched) => {
      const tile = tileWith({ activity: 'stalled', place, reach: 3, thin: thin('single_actor') });
      expect(tileStateOf(tile, context)).toEqual({
        ownership: 'none',
        activity: 'none',
        reach,
        isHatched,
      });
    },
  );
});
