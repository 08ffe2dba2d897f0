import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '@samhandling/domain';
import { CALLERS, callersWho, tableOf } from '@samhandling/domain/testing/callers';
import { STORED_CONTRIBUTION } from './contribution.fixture.ts';
import {
  presentContribution,
  presentContributionOfInitiative,
  presentStatedContribution,
} from './contribution.presenter.ts';

const PUBLISHED: InitiativeFacts = { ownerActorId: 'pajala', publicationState: 'published' };

const STATED = {
  id: 'roads',
  effectGoal: { code: 'k-e1', title: 'Fler i arbete', areaCode: 'k' },
  indicator: { code: 'k-e1-1', title: 'Sysselsatta' },
  measureCode: 'employed',
  measureName: 'Andel sysselsatta',
  direction: 'increase',
  unit: 'percent',
  expected: [{ sex: 'women', birth: null, value: '0.2' }],
  mechanism: 'Fler får arbete.',
  confidence: 'medium',
  byYear: 2028,
  counterfactual: 'Hälften ändå.',
  evidenceUrl: 'https://example.org/study',
  observed: STORED_CONTRIBUTION.observed,
};

const READ_BY_VISITOR = {
  ...STATED,
  missingSplits: ['birth'],
  files: STORED_CONTRIBUTION.files,
  isAccepted: false,
  review: null,
  version: 4,
  abilities: { question: false, accept: false, reopen: false },
};

describe('A contribution', () => {
  it('shows a visitor what the initiative states, and neither the question nor how far the review is', () => {
    expect(presentContribution(STORED_CONTRIBUTION, PUBLISHED, null)).toEqual(READ_BY_VISITOR);
  });

  it('shows its review to members of the owner and to coordinators only', () => {
    const review = {
      state: 'questioned',
      question: 'Hur vet ni det?',
      changedAt: '2026-02-03T08:00:00Z',
    };
    const reviewFor = (person: Parameters<typeof presentContribution>[2]) =>
      presentContribution(STORED_CONTRIBUTION, PUBLISHED, person).review;
    expect(reviewFor(CALLERS.editor)).toEqual(review);
    expect(callersWho((person) => reviewFor(person) !== null)).toBe(
      'editor actorAdministrator coordinator',
    );
  });

  it.each([
    ['open', 'question accept'],
    ['questioned', 'accept reopen'],
    ['answered', 'question accept reopen'],
    ['accepted', 'question reopen'],
  ] as const)('is reviewed by the coordinator: %s', (reviewState, abilities) => {
    expect(
      tableOf(
        (person) =>
          presentContribution({ ...STORED_CONTRIBUTION, reviewState }, PUBLISHED, person).abilities,
      ),
    ).toEqual({ coordinator: abilities });
  });

  it('is not reviewed before its initiative is published', () => {
    const submitted = { ...PUBLISHED, publicationState: 'submitted' as const };
    expect(
      tableOf((person) => presentContribution(STORED_CONTRIBUTION, submitted, person).abilities),
    ).toEqual({});
  });

  it('says to everybody that it is accepted', () => {
    const accepted = { ...STORED_CONTRIBUTION, reviewState: 'accepted' as const };
    expect(presentContribution(accepted, PUBLISHED, null)).toEqual({
      ...READ_BY_VISITOR,
      isAccepted: true,
    });
  });
});

describe('A contribution with its initiative', () => {
  const row = {
    ...STORED_CONTRIBUTION,
    initiative: { id: 'map', title: 'Mobilkartan' },
    actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' as const },
  };
  const shown = {
    initiative: { id: 'map', title: 'Mobilkartan' },
    actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
  };

  it('says nothing of its review', () => {
    const { review: _review, version: _version, abilities: _abilities, ...read } = READ_BY_VISITOR;
    expect(presentContributionOfInitiative(row)).toEqual({ ...read, ...shown });
  });
});

describe('A contribution of an old report', () => {
  it('says nothing of what did not exist when it was filed', () => {
    const {
      counterfactual: _counterfactual,
      evidenceUrl: _evidenceUrl,
      ...kept
    } = STORED_CONTRIBUTION;
    expect(presentStatedContribution(kept)).toEqual({
      ...STATED,
      counterfactual: '',
      evidenceUrl: null,
    });
  });
});
