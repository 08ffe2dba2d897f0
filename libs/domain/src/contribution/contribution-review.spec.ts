import { describe, expect, it } from '@jest/globals';
import { PUBLICATION_STATES, type PublicationState } from '../initiative/initiative-vocabulary.ts';
import { everybody, tableOf } from '../person/callers.fixture.ts';
import { contributionAbilities } from './contribution-policy.ts';
import {
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  transitionOfChange,
  isClaimed,
} from './contribution-review.ts';
import {
  CONTRIBUTION_REVIEW_STATES,
  type ContributionReviewState,
} from './contribution-vocabulary.ts';

describe('the review of a contribution', () => {
  it('goes from question to acceptance, and back (! needs the question)', () => {
    const table = CONTRIBUTION_REVIEW_STATES.map((state) => [
      state,
      ...CONTRIBUTION_REVIEW_LIFE_CYCLE.openTransitions(state).map(
        ({ name, to, needsReason }) => `${name}${needsReason ? '!' : ''}>${to}`,
      ),
    ]);
    expect(table).toEqual([
      ['open', 'question!>questioned', 'accept>accepted'],
      ['questioned', 'accept>accepted', 'reopen>open', 'answer>answered'],
      ['answered', 'question!>questioned', 'accept>accepted', 'reopen>open'],
      ['accepted', 'question!>questioned', 'reopen>open', 'revise>open'],
    ]);
  });

  it('takes the owner’s change as an answer to a question, and opens what was accepted', () => {
    expect(CONTRIBUTION_REVIEW_STATES.map(transitionOfChange)).toEqual([
      null,
      'answer',
      null,
      'revise',
    ]);
  });

  it('needs a question', () => {
    expect(() => CONTRIBUTION_REVIEW_LIFE_CYCLE.transition('open', 'question', ' ')).toThrow(
      'contribution.reason_required',
    );
    expect(() => CONTRIBUTION_REVIEW_LIFE_CYCLE.transition('open', 'reopen')).toThrow(
      'contribution.transition_not_allowed',
    );
  });
});

describe('what each caller may do with a contribution of Pajala', () => {
  const table = (
    reviewState: ContributionReviewState,
    publicationState: PublicationState = 'published',
  ) =>
    tableOf((person) =>
      contributionAbilities(person, { ownerActorId: 'pajala', publicationState, reviewState }),
    );
  const inside = { editor: 'view viewReview', actorAdministrator: 'view viewReview' };

  it.each([
    ['open', 'question accept'],
    ['questioned', 'accept reopen'],
    ['answered', 'question accept reopen'],
    ['accepted', 'question reopen'],
  ] as const)('that is published and %s', (state, transitions) => {
    expect(table(state)).toEqual({
      ...everybody('view'),
      ...inside,
      coordinator: `view viewReview ${transitions}`,
    });
  });

  it.each(PUBLICATION_STATES.filter((state) => state !== 'published'))(
    'of an initiative that is %s: nobody reviews it',
    (state) => {
      const found = table('open', state);
      // An archived initiative stays readable for everybody.
      const outside = state === 'archived' ? everybody('view') : {};
      expect(found).toEqual(
        state === 'draft' ? inside : { ...outside, ...inside, coordinator: 'view viewReview' },
      );
    },
  );
});

describe('a contribution in public figures', () => {
  it.each([
    ['open', true],
    ['questioned', false],
    ['answered', true],
    ['accepted', true],
  ] as const)('that is %s counts: %s', (state, counts) => {
    expect(isClaimed(state)).toBe(counts);
  });
});
