import type { Action, ActionComparison, HistoryEntry } from '@samhandling/contract';
import {
  ownershipAbilities,
  WORK_CHANGES,
  type Caller,
  type ComparedWork,
  type CountedEffectGoal,
  type Coverage,
  type CoverageFacts,
} from '@samhandling/domain';
import type { StoredHistoryEntry } from './action.repository.ts';

/** The figures that an action's coverage was computed from. */
export function presentFacts(facts: CoverageFacts, contributingActors: number): Action['facts'] {
  const { initiatives, active, effects, confirmedLead, confirmedContributing, claims } = facts;
  const { releasedLead } = facts;
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
    releasedLead: releasedLead?.name ?? null,
    contributingActors,
  };
}

/** The action as it was on one day. */
export function presentOnDay(
  { coverage, facts }: { readonly coverage: Coverage; readonly facts: CoverageFacts },
  contributingActors: number,
): ActionComparison['then'] {
  const lead = facts.confirmedLead;
  return {
    lead: lead && { id: lead.actorId, name: lead.name, type: lead.type },
    coverage,
    facts: presentFacts(facts, contributingActors),
  };
}

/** What has happened to initiatives, by name where everybody may still read them: in the order of titles. */
export function presentChanges(
  work: ComparedWork,
  titles: ReadonlyMap<string, string>,
): ActionComparison['changes'] {
  const named = [...titles].map(([id, title]) => ({ id, title }));
  return WORK_CHANGES.filter((change) => work[change].count > 0).map((change) => {
    const { count, ids } = work[change];
    const known = new Set(ids);
    return { change, count, initiatives: named.filter(({ id }) => known.has(id)) };
  });
}

/**
 * Effect goals that the work contributes to, those of most initiatives first, and the rest of the action's
 * area, which are candidates.
 */
export function presentEffectGoals(
  counted: readonly CountedEffectGoal[],
  areaCode: string,
): Pick<Action, 'effectGoals' | 'candidateEffectGoals'> {
  return {
    effectGoals: counted
      .filter(({ initiatives }) => initiatives > 0)
      .toSorted((a, b) => b.initiatives - a.initiatives || a.position - b.position)
      .map((one) => ({
        code: one.code,
        title: one.title,
        areaCode: one.area.code,
        initiatives: one.initiatives,
        observed: one.observed,
      })),
    candidateEffectGoals: counted
      .filter((one) => one.initiatives === 0 && one.area.code === areaCode && !one.isRetired)
      .map(({ code, title, area }) => ({ code, title, areaCode: area.code })),
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
        role: entry.role,
        changedFields: [],
        personName: viewInternals ? entry.personName : null,
        reason: viewInternals ? entry.reason : null,
      },
    ];
  });
}
