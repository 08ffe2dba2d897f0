import type { Ownership } from '@samhandling/contract';
import { ownershipAbilities, type Caller } from '@samhandling/domain';
import type { OwnershipRow } from './ownership.repository.ts';

/**
 * The ownership as this caller may read it, or null where it may not: what is said before it is
 * confirmed, and why it was released, stays between the actor and the coordinator.
 */
export function presentOwnership(row: OwnershipRow, person: Caller): Ownership | null {
  const abilities = ownershipAbilities(person, { actorId: row.actor.id, state: row.state });
  if (!abilities.view) return null;
  const isNotePublic = row.state === 'confirmed' || abilities.viewInternals;
  return {
    id: row.id,
    action: row.action,
    actor: row.actor,
    role: row.role,
    state: row.state,
    note: isNotePublic ? row.note : '',
    openedOn: row.openedOn,
    confirmedOn: row.confirmedOn,
    releasedOn: row.releasedOn,
    releaseReason: abilities.viewInternals ? row.releaseReason : null,
    version: row.version,
    abilities: { confirm: abilities.confirm, release: abilities.release },
  };
}

/** Those of the ownerships that the caller may read, in their order. */
export function presentOwnerships(rows: readonly OwnershipRow[], person: Caller): Ownership[] {
  return rows.flatMap((row) => presentOwnership(row, person) ?? []);
}
