import { describe, expect, it } from '@jest/globals';
import { sideOfOwnershipAct, type OwnershipSide } from './ownership-act.ts';

describe('an act of the history of an ownership', () => {
  it.each<[string, string | undefined, OwnershipSide | null]>([
    ['ownership.claimed', undefined, 'actor'],
    ['ownership.claimed', 'ownership.released', 'actor'],
    ['ownership.proposed', undefined, 'coordinator'],
    ['ownership.confirmed', 'ownership.claimed', 'coordinator'],
    ['ownership.confirmed', 'ownership.proposed', 'actor'],
    ['ownership.confirmed', undefined, null],
    ['ownership.released', 'ownership.confirmed', null],
    ['ownership.released', 'ownership.claimed', null],
    ['actor.merged', 'ownership.claimed', null],
  ])('%s after %s is that of %s', (event, before, side) => {
    expect(sideOfOwnershipAct(event, before)).toBe(side);
  });
});
