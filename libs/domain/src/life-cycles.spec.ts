import { describe, expect, it } from '@jest/globals';
import { ACTOR_LIFE_CYCLE } from './actor/actor-life-cycle.ts';
import {
  canChangeWorkStatus,
  changeWorkStatus,
  INITIATIVE_LIFE_CYCLE,
} from './initiative/initiative-life-cycle.ts';
import { WORK_STATUSES } from './initiative/initiative-vocabulary.ts';
import { OWNERSHIP_LIFE_CYCLE, releaseMeaning } from './ownership/ownership-life-cycle.ts';
import { PARTNERSHIP_LIFE_CYCLE } from './partnership/partnership-life-cycle.ts';
import { STATUS_REPORT_LIFE_CYCLE } from './status-report/status-report-life-cycle.ts';
import { type LifeCycle } from './life-cycle/life-cycle.ts';

/** `state: transition>state …` for every state. */
function tableOf<S extends string, T extends string>(cycle: LifeCycle<S, T>): string[] {
  return cycle.states.map((state) => {
    const transitions = cycle
      .openTransitions(state)
      .map(({ name, to, needsReason }) => `${name}${needsReason ? '!' : ''}>${to}`);
    return `${state}: ${transitions.join(' ')}`.trim();
  });
}

describe('the steps from each state (! needs a reason)', () => {
  it('of an initiative', () => {
    expect(tableOf(INITIATIVE_LIFE_CYCLE)).toEqual([
      'draft: submit>submitted',
      'submitted: withdraw>draft return!>returned publish>published',
      'returned: submit>submitted',
      'published: archive!>archived',
      'archived: republish!>published',
    ]);
  });

  it('of a status report', () => {
    expect(tableOf(STATUS_REPORT_LIFE_CYCLE)).toEqual(['draft: file>filed', 'filed:']);
  });

  it('of an ownership', () => {
    expect(tableOf(OWNERSHIP_LIFE_CYCLE)).toEqual([
      'claimed: confirm>confirmed release!>released',
      'proposed: confirm>confirmed release!>released',
      'confirmed: release!>released',
      'released:',
    ]);
  });

  it('of a partner', () => {
    expect(tableOf(PARTNERSHIP_LIFE_CYCLE)).toEqual([
      'asked: accept>accepted decline!>declined',
      'accepted: decline!>declined',
      'declined:',
    ]);
  });

  it('of an actor', () => {
    expect(tableOf(ACTOR_LIFE_CYCLE)).toEqual([
      'requested: admit>admitted decline>declined merge>merged',
      'admitted: merge>merged',
      'merged:',
      'declined:',
    ]);
  });
});

describe('a released ownership', () => {
  it('was withdrawn by the side that began it', () => {
    expect(releaseMeaning('claimed', 'actor')).toBe('withdrawn');
    expect(releaseMeaning('proposed', 'coordinator')).toBe('withdrawn');
  });

  it('was declined by the other side', () => {
    expect(releaseMeaning('claimed', 'coordinator')).toBe('declined');
    expect(releaseMeaning('proposed', 'actor')).toBe('declined');
  });

  it('was released once it had been confirmed', () => {
    expect(releaseMeaning('confirmed', 'actor')).toBe('released');
    expect(releaseMeaning('confirmed', 'coordinator')).toBe('released');
  });
});

describe('the work status', () => {
  it.each(['idea', 'planned', 'ongoing', 'paused'] as const)('moves freely from %s', (from) => {
    for (const to of WORK_STATUSES) {
      expect(canChangeWorkStatus({ from, to, isByReport: false })).toBe(true);
    }
  });

  it.each(['completed', 'cancelled'] as const)(
    'leaves %s only by a report with a reason',
    (from) => {
      const change = { from, to: 'ongoing' as const };
      expect(() => changeWorkStatus({ ...change, isByReport: false, reason: 'New money' })).toThrow(
        'initiative.transition_not_allowed',
      );
      expect(() => changeWorkStatus({ ...change, isByReport: true, reason: ' ' })).toThrow(
        'initiative.reason_required',
      );
      expect(changeWorkStatus({ ...change, isByReport: true, reason: 'New money' })).toBe(
        'ongoing',
      );
    },
  );

  it('is named with the one it was to become, where it may not', () => {
    expect(() => changeWorkStatus({ from: 'completed', to: 'ongoing', isByReport: false })).toThrow(
      expect.objectContaining({ params: { from: 'completed', transition: 'ongoing' } }),
    );
  });

  it('may be said again as it is', () => {
    expect(changeWorkStatus({ from: 'completed', to: 'completed', isByReport: false })).toBe(
      'completed',
    );
  });
});
