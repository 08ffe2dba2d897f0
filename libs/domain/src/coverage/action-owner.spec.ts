import { describe, expect, it } from '@jest/globals';
import { actionOwner, type OwnerCounts, ownerCounts, type OwnerFacts } from './action-owner.ts';
import { claim, ltu } from './coverage.fixture.ts';
import { type CoverageClaim } from './coverage-facts.ts';
import { type CoverageOwner } from './coverage-vocabulary.ts';

const pajala = { actorId: 'pajala', name: 'Pajala kommun', type: 'municipality' } as const;
const proposal: CoverageClaim = { ...pajala, state: 'proposed', role: 'lead' };
const offer: CoverageClaim = { ...ltu, state: 'claimed', role: 'contributing' };
const nobody: OwnerFacts = {
  confirmedLead: null,
  releasedLead: null,
  confirmedContributing: [],
  claims: [],
};
const none: OwnerCounts = {
  claimed: 0,
  proposed: 0,
  contributing: 0,
  toContribute: 0,
  released: 0,
};

describe('who answers for an action', () => {
  it.each<[string, Partial<OwnerFacts>, CoverageOwner, Partial<OwnerCounts>]>([
    ['is nobody', {}, 'none', {}],
    ['was claimed by an actor', { claims: [claim] }, 'claimed', { claimed: 1 }],
    ['was proposed by the region', { claims: [proposal] }, 'proposed', { proposed: 1 }],
    [
      'is claimed, whoever is proposed beside',
      { claims: [proposal, claim] },
      'claimed',
      { claimed: 1, proposed: 1 },
    ],
    [
      'is nobody but actors that are confirmed to contribute',
      { confirmedContributing: [ltu, pajala] },
      'contributing',
      { contributing: 2 },
    ],
    [
      'is not claimed by an actor that only offers to contribute',
      { claims: [offer] },
      'none',
      { toContribute: 1 },
    ],
    [
      'is not proposed where the region only asked an actor to contribute',
      { claims: [{ ...proposal, role: 'contributing' }] },
      'none',
      { toContribute: 1 },
    ],
    ['was somebody who is released', { releasedLead: pajala }, 'released', { released: 1 }],
    [
      'is claimed anew after a release',
      { releasedLead: pajala, claims: [claim] },
      'claimed',
      { claimed: 1, released: 1 },
    ],
    [
      'is left to those who contribute after a release',
      { releasedLead: pajala, confirmedContributing: [ltu] },
      'contributing',
      { contributing: 1, released: 1 },
    ],
    [
      'is the confirmed lead, whoever claims or was released',
      { confirmedLead: ltu, releasedLead: pajala, claims: [claim, proposal] },
      'confirmed',
      { claimed: 1, proposed: 1, released: 1 },
    ],
  ])('%s', (_title, facts, owner, counts) => {
    expect(actionOwner({ ...nobody, ...facts })).toBe(owner);
    expect(ownerCounts({ ...nobody, ...facts })).toEqual({ ...none, ...counts });
  });
});
