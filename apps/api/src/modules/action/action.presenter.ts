import type { Action, HistoryEntry } from '@samhandling/contract';
import { ownershipAbilities, type Caller, type CoverageFacts } from '@samhandling/domain';
import type { StoredHistoryEntry } from './action.repository.ts';

/** The figures that an action's coverage was computed from. */
export function presentFacts(facts: CoverageFacts, contributingActors: number): Action['facts'] {
  const { initiatives, active, effects, confirmedLead, confirmedContributing, claims } = facts;
  return {
    initiatives: initiatives.total,
    byWorkStatus: initiatives.byWorkStatus,
    active: initiatives.active,
    silent: initiatives.byWorkStatus.ongoing - initiatives.active,
    overdue: initiatives.overdue,
    activeLeads: active.leads,
    lastEndOn: active.lastEndOn,
    lastReportOn: initiatives.lastReportOn,
    withExpectedEffect: effects.expected,
    withObservedEffect: effects.observed,
    confirmedOwners: confirmedContributing.length + (confirmedLead ? 1 : 0),
    openClaims: claims.length,
    contributingActors,
  };
}

/**
 * Who became and ceased to be responsible. That somebody asked and was refused, who did it and why, is
 * for the actor's members and the coordinator.
 */
export function presentHistory(
  entries: readonly StoredHistoryEntry[],
  person: Caller,
): HistoryEntry[] {
  return entries.flatMap((entry) => {
    const { viewInternals } = ownershipAbilities(person, {
      actorId: entry.actor.id,
      state: 'released',
    });
    const isPublic =
      entry.event === 'ownership.confirmed' ||
      (entry.event === 'ownership.released' && entry.wasConfirmed);
    if (!viewInternals && !isPublic) return [];
    return [
      {
        id: entry.id,
        at: entry.at,
        event: entry.event,
        actor: entry.actor,
        changedFields: [],
        personName: viewInternals ? entry.personName : null,
        reason: viewInternals ? entry.reason : null,
      },
    ];
  });
}
