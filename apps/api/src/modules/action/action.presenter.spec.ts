import { describe, expect, it } from '@jest/globals';
import { noCoverageFacts, type Caller } from '@samhandling/domain';
import { CALLERS, callersWho, WHO } from '@samhandling/domain/testing/callers';
import { presentFacts, presentHistory } from './action.presenter.ts';
import type { StoredHistoryEntry } from './action.repository.ts';

const LTU = { actorId: 'ltu', name: 'LTU', type: 'university' as const };

describe('The figures of an action', () => {
  const none = noCoverageFacts();
  const facts = {
    ...none,
    confirmedContributing: [LTU, { ...LTU, actorId: 'kiruna' }],
    claims: [{ ...LTU, role: 'lead' as const, state: 'claimed' as const }],
    initiatives: {
      ...none.initiatives,
      total: 7,
      byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing: 5, paused: 2 },
      active: 4,
      overdue: 2,
      lastReportOn: '2026-06-30',
    },
    effects: { expected: 5, expectedByActive: 2, observed: 3 },
    active: { ...none.active, leads: 3, lastEndOn: '2027-12-31' },
  };
  const figures = {
    initiatives: 7,
    byWorkStatus: { ...none.initiatives.byWorkStatus, ongoing: 5, paused: 2 },
    active: 4,
    silent: 1,
    overdue: 2,
    lastReportOn: '2026-06-30',
    activeLeads: 3,
    lastEndOn: '2027-12-31',
    withExpectedEffect: 5,
    withObservedEffect: 3,
    confirmedOwners: 2,
    openClaims: 1,
    releasedLead: null,
    contributingActors: 7,
  };

  it('are each named', () => {
    expect(presentFacts(facts, 7)).toEqual(figures);
  });

  it('name the actor that was responsible last', () => {
    expect(presentFacts({ ...facts, releasedLead: LTU }, 7)).toEqual({
      ...figures,
      releasedLead: LTU.name,
    });
  });

  it('count the lead among the confirmed owners', () => {
    expect(presentFacts({ ...facts, confirmedLead: LTU }, 7)).toEqual({
      ...figures,
      confirmedOwners: 3,
    });
  });
});

describe('The history of an action', () => {
  const entry = (
    event: StoredHistoryEntry['event'],
    wasConfirmed: boolean,
    id = event,
  ): StoredHistoryEntry => ({
    id,
    at: '2026-01-01T08:00:00Z',
    event,
    actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
    personName: 'Anna Exempel',
    reason: 'Medlen är slut.',
    wasConfirmed,
    role: 'lead',
  });
  const EVERYBODY = WHO.join(' ');
  const INSIDE = 'editor actorAdministrator coordinator';

  it.each([
    ['ownership.confirmed', true, EVERYBODY],
    ['ownership.released', true, EVERYBODY],
    ['ownership.released', false, INSIDE],
    ['ownership.claimed', true, INSIDE],
    ['ownership.proposed', true, INSIDE],
  ] as const)('shows %s, of what was confirmed: %s', (event, wasConfirmed, readers) => {
    expect(
      callersWho((person) => presentHistory([entry(event, wasConfirmed)], person).length === 1),
    ).toBe(readers);
  });

  it('names no person and gives no reason to those outside', () => {
    const shownTo = (person: Caller) => presentHistory([entry('ownership.released', true)], person);
    const shown = {
      id: 'ownership.released',
      at: '2026-01-01T08:00:00Z',
      event: 'ownership.released',
      actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      role: 'lead',
      changedFields: [],
      personName: null,
      reason: null,
    };
    expect(shownTo(null)).toEqual([shown]);
    expect(shownTo(CALLERS.editor)).toEqual([
      { ...shown, personName: 'Anna Exempel', reason: 'Medlen är slut.' },
    ]);
    expect({
      personName: callersWho((person) => shownTo(person)[0]?.personName !== null),
      reason: callersWho((person) => shownTo(person)[0]?.reason !== null),
    }).toEqual({ personName: INSIDE, reason: INSIDE });
  });

  it('keeps its order', () => {
    const entries = [
      entry('ownership.released', true),
      entry('ownership.claimed', true),
      entry('ownership.confirmed', true),
    ];
    expect(presentHistory(entries, null).map(({ id }) => id)).toEqual([
      'ownership.released',
      'ownership.confirmed',
    ]);
  });
});
