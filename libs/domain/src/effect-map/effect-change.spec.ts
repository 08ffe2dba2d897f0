import { describe, expect, it } from '@jest/globals';
import { EFFECT_CHANGES, effectChanges, type EffectChange } from './effect-change.ts';

/** Initiatives that contribute, and how many of them have seen an effect. */
type Counted = readonly [initiatives: number, observed: number];

describe('what has happened to an effect goal', () => {
  it.each<[string, Counted, Counted, EffectChange[]]>([
    ['is nothing where all is the same', [4, 2], [4, 2], []],
    ['is nothing where nobody contributed and nobody does', [0, 0], [0, 0], []],
    [
      'is that somebody has begun to contribute, and not that they are more',
      [0, 0],
      [3, 0],
      ['begun'],
    ],
    ['is that somebody has begun and seen an effect', [0, 0], [3, 1], ['begun', 'seen']],
    ['is that nobody contributes any more, and nothing else', [3, 2], [0, 0], ['ceased']],
    ['is that more contribute', [3, 1], [4, 1], ['more']],
    ['is that fewer contribute', [4, 1], [3, 1], ['fewer']],
    ['is that more have seen an effect', [4, 0], [4, 1], ['seen']],
    ['is that fewer have seen an effect', [4, 2], [4, 1], ['unseen']],
    ['is that fewer contribute, and more have seen an effect', [4, 1], [3, 2], ['fewer', 'seen']],
    ['is that more contribute, and fewer have seen an effect', [4, 2], [5, 1], ['more', 'unseen']],
  ])('%s', (_case, then, now, expected) => {
    const counted = ([initiatives, observed]: Counted) => ({ initiatives, observed });
    expect(effectChanges(counted(then), counted(now))).toEqual(expected);
  });

  it('comes in the order of the changes', () => {
    const all = effectChanges({ initiatives: 4, observed: 1 }, { initiatives: 3, observed: 2 });
    expect(all).toEqual(EFFECT_CHANGES.filter((change) => all.includes(change)));
  });
});
