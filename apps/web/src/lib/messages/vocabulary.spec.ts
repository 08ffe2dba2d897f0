import { describe, expect, it } from '@jest/globals';
import { SAID_REASONS } from '../targets/tell.ts';
import * as domain from '@samhandling/domain';
import { readLanguages, readMessages } from '@samhandling/messages/node';

/** Each list of the domain and where its words stand. */
const LISTS = {
  actorType: domain.ACTOR_TYPES,
  actorState: domain.ACTOR_STATES,
  publicationState: domain.PUBLICATION_STATES,
  workStatus: domain.WORK_STATUSES,
  timeliness: domain.TIMELINESS,
  reportState: domain.REPORT_STATES,
  ownershipState: domain.OWNERSHIP_STATES,
  ownershipRole: domain.OWNERSHIP_ROLES,
  regionRole: domain.REGION_ROLES,
  membershipRole: domain.MEMBERSHIP_ROLES,
  confidence: domain.CONFIDENCES,
  direction: domain.DIRECTIONS,
  contributionKind: domain.CONTRIBUTION_KINDS,
  contributionReviewState: domain.CONTRIBUTION_REVIEW_STATES,
  fundingSource: domain.FUNDING_SOURCES,
  placeScope: domain.PLACE_SCOPES,
  sex: domain.SEXES,
  birth: domain.BIRTHS,
  targetKind: domain.TARGET_KINDS,
  coverageOwnership: domain.COVERAGE_OWNERSHIPS,
  coverageActivity: domain.COVERAGE_ACTIVITIES,
  coverageBasis: domain.COVERAGE_BASES,
  coverageGapKind: domain.COVERAGE_GAP_KINDS,
} as const;

describe.each(readLanguages())('words of the domain in $name', ({ code }) => {
  const { vocabulary } = readMessages(code);

  it.each(Object.entries(LISTS))('has a word for every %s', (name, values) => {
    expect(Object.keys(vocabulary[name as keyof typeof vocabulary]).sort()).toEqual(
      [...values].sort(),
    );
  });
});

describe.each(readLanguages())('reasons and steps in $name', ({ code }) => {
  const { assessment, contribution, 'target-sentence': sentence } = readMessages(code);

  it.each([
    ['contribution that is not in a sum', contribution.notSummed, domain.NOT_SUMMED_REASONS],
    [
      'contribution that is not claimed',
      { ...contribution.notSummed, ...assessment.claims.reason },
      domain.NOT_ADDED_REASONS,
    ],
    ['gap that cannot be told', sentence.gap.reason, domain.TARGET_GAP_REASONS],
    ['target that cannot be judged', sentence.reason, [...SAID_REASONS, 'unknown']],
    ['rule', assessment.rule, domain.TARGET_KINDS],
    ['role of a value', assessment.inputs.roles, domain.ASSESSMENT_INPUT_ROLES],
    ['origin of a value', assessment.inputs.origins, domain.OBSERVATION_ORIGINS],
    [
      'step of the arithmetic',
      { ...assessment.step, compare: assessment.step.compareEqual },
      domain.ASSESSMENT_STEPS,
    ],
  ] as const)('are said for every %s', (_, words, codes) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...codes]));
  });
});
