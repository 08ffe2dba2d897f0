import { describe, expect, it } from '@jest/globals';
import { CONTRIBUTION_REVIEW_STATES } from './contribution-vocabulary.ts';
import { isContributionCounted } from './counted-contribution.ts';

describe('A contribution', () => {
  it('counts as said in every state of review but one: when it is questioned', () => {
    expect(
      CONTRIBUTION_REVIEW_STATES.map((state) => [state, isContributionCounted(state)]),
    ).toEqual([
      ['open', true],
      ['questioned', false],
      ['answered', true],
      ['accepted', true],
    ]);
  });
});
