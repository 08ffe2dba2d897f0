import { describe, expect, it } from '@jest/globals';
import {
  PARTNER_REVIEW_STATES,
  PUBLICATION_STATES,
  type PartnerReviewState,
  type PublicationState,
} from '../initiative/initiative-vocabulary.ts';
import { CALLERS, callersWho, tableOf, WHO } from '../person/callers.fixture.ts';
import { PARTNERSHIP_LIFE_CYCLE, partnerStateAfterSave } from './partnership-life-cycle.ts';
import {
  maySeePartnershipInternals,
  PARTNERSHIP_POLICY,
  partnershipAbilities,
  type PartnershipFacts,
} from './partnership-policy.ts';

/** LTU is a partner of an initiative of Pajala. */
const FACTS: PartnershipFacts = {
  actorId: 'ltu',
  hasMembers: true,
  ownerActorId: 'pajala',
  publicationState: 'published',
  reviewState: 'asked',
};
const OWNER = 'editor actorAdministrator';
const EVERYBODY = WHO.join(' ');

const readers = (changes: Partial<PartnershipFacts>) =>
  callersWho((person) => partnershipAbilities(person, { ...FACTS, ...changes }).view);
const offered = (changes: Partial<PartnershipFacts>) =>
  Object.entries(
    tableOf((person) => {
      const { view: _view, ...acts } = partnershipAbilities(person, { ...FACTS, ...changes });
      return acts;
    }),
  ).map(([who, acts]) => `${who}: ${acts}`);

describe('who reads that an initiative has a partner', () => {
  const unanswered = (publicationState: PublicationState) =>
    (['asked', 'declined'] as const).map((reviewState) =>
      readers({ publicationState, reviewState }),
    );

  it.each([
    ['draft', OWNER],
    ['submitted', `${OWNER} coordinator`],
    ['returned', `${OWNER} coordinator`],
    ['published', `${OWNER} otherAdministrator coordinator`],
    ['archived', `${OWNER} otherAdministrator coordinator`],
  ] as const)('that has not accepted, while the initiative is %s', (state, who) => {
    expect(unanswered(state)).toEqual([who, who]);
  });

  it.each(PUBLICATION_STATES)('that has accepted, while the initiative is %s', (state) => {
    const isPublic = state === 'published' || state === 'archived';
    const inside = state === 'draft' ? OWNER : `${OWNER} coordinator`;
    expect(readers({ publicationState: state, reviewState: 'accepted' })).toBe(
      isPublic ? EVERYBODY : inside,
    );
  });
});

describe('who answers for a partner', () => {
  it.each([
    ['asked', true, 'accept decline'],
    ['accepted', true, 'decline'],
    ['declined', true, null],
  ] as const)(
    'that is %s: its members, and nobody in their place',
    (reviewState, hasMembers, acts) => {
      expect(offered({ reviewState, hasMembers })).toEqual(
        acts === null ? [] : [`otherAdministrator: ${acts}`],
      );
    },
  );

  it.each([
    ['asked', 'accept decline'],
    ['accepted', 'decline'],
    ['declined', null],
  ] as const)('that is %s and has no members: the coordinator', (reviewState, acts) => {
    expect(offered({ reviewState, hasMembers: false, actorId: 'association' })).toEqual(
      acts === null ? [] : [`coordinator: ${acts}`],
    );
  });

  it.each(['draft', 'submitted', 'returned'] as const)(
    'of an initiative that is %s: nobody yet, since nobody outside can read it',
    (publicationState) => {
      expect(offered({ publicationState })).toEqual([]);
    },
  );

  it('is told that it is too late where the answer is given', () => {
    const told = WHO.filter(
      (who) =>
        PARTNERSHIP_POLICY.decide(CALLERS[who], { ...FACTS, reviewState: 'accepted' }, 'accept') ===
        'not_now',
    );
    expect(told).toEqual(['otherAdministrator']);
  });
});

describe('how a partner was asked, and why it declined', () => {
  it.each(PARTNER_REVIEW_STATES)('is read by both sides and the coordinator: %s', (reviewState) => {
    expect(
      callersWho((person) => maySeePartnershipInternals(person, { ...FACTS, reviewState })),
    ).toBe(`${OWNER} otherAdministrator coordinator`);
  });
});

describe('the answer of a partner', () => {
  it('needs a reason where it is no', () => {
    expect(() => PARTNERSHIP_LIFE_CYCLE.transition('asked', 'decline', ' ')).toThrow(
      'partnership.reason_required',
    );
    expect(PARTNERSHIP_LIFE_CYCLE.transition('accepted', 'decline', 'Vi har slutat.')).toBe(
      'declined',
    );
  });

  it.each<[PartnerReviewState | null, string, PartnerReviewState]>([
    [null, 'Bygger båtar', 'asked'],
    ['asked', 'Bygger båtar', 'asked'],
    ['accepted', 'Bygger båtar', 'accepted'],
    ['declined', 'Bygger båtar', 'declined'],
    ['asked', 'Betalar', 'asked'],
    ['accepted', 'Betalar', 'asked'],
    ['declined', 'Betalar', 'asked'],
  ])('that is %s is, once the owner has saved the part «%s», %s', (before, role, after) => {
    const known =
      before === null ? undefined : { actorId: 'ltu', role: 'Bygger båtar', reviewState: before };
    expect(partnerStateAfterSave(known, { actorId: 'ltu', role })).toBe(after);
  });
});
