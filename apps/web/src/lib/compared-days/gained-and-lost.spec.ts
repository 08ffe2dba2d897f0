import { describe, expect, it } from '@jest/globals';
import { gainedAndLost } from './gained-and-lost.ts';

const counted = (counts: Record<string, number>) =>
  Object.entries(counts).map(([name, initiatives]) => ({ name, initiatives }));
const between = (then: Record<string, number>, now: Record<string, number>) =>
  gainedAndLost(counted(then), counted(now), ({ name }) => name);

describe('what has got initiatives and what has lost them', () => {
  it.each([
    [
      'nothing where all have as before',
      { Kiruna: 2, Pajala: 0 },
      { Kiruna: 1, Pajala: 0 },
      [],
      [],
    ],
    [
      'those that had none',
      { Kiruna: 0, Pajala: 0 },
      { Kiruna: 1, Pajala: 2 },
      ['Kiruna', 'Pajala'],
      [],
    ],
    ['those that have none any more', { Kiruna: 2 }, { Kiruna: 0 }, [], ['Kiruna']],
    ['those that are not there any more', { Kiruna: 2 }, {}, [], ['Kiruna']],
  ])('is %s', (_what, then, now, gained, lost) => {
    expect(between(then, now)).toEqual({ gained, lost });
  });
});
