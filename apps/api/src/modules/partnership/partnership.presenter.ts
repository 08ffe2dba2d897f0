import type { Initiative, Partnership } from '@samhandling/contract';
import {
  maySeePartnershipInternals,
  partnershipAbilities,
  type Caller,
  type PartnershipFacts,
} from '@samhandling/domain';

/** A partner as it is stored, before anybody's abilities are known. */
type StoredPartnership = Omit<Partnership, 'abilities'> & { readonly hasMembers: boolean };
type OfInitiative = Pick<PartnershipFacts, 'ownerActorId' | 'publicationState'>;

/** What the policy has to know of a partner of the initiative. */
export const factsOfPartnership = (
  {
    actor,
    hasMembers,
    reviewState,
  }: Pick<StoredPartnership, 'actor' | 'hasMembers' | 'reviewState'>,
  { ownerActorId, publicationState }: OfInitiative,
): PartnershipFacts => ({
  actorId: actor.id,
  hasMembers,
  reviewState,
  ownerActorId,
  publicationState,
});

/** How the partner was asked and what it answered, or null where that is no business of the caller. */
export function presentPartnership(
  row: StoredPartnership,
  initiative: OfInitiative,
  person: Caller,
): Partnership | null {
  const facts = factsOfPartnership(row, initiative);
  if (!maySeePartnershipInternals(person, facts)) return null;
  const { accept, decline } = partnershipAbilities(person, facts);
  return {
    id: row.id,
    actor: row.actor,
    role: row.role,
    reviewState: row.reviewState,
    askedAt: row.askedAt,
    declineReason: row.declineReason,
    version: row.version,
    abilities: { accept, decline },
  };
}

/** Those of the partners whose answers the caller may read, in their order. */
export const presentPartnerships = (
  rows: readonly StoredPartnership[],
  initiative: OfInitiative,
  person: Caller,
): Partnership[] => rows.flatMap((row) => presentPartnership(row, initiative, person) ?? []);

/** Those that are named to everybody who reads the initiative. */
export const presentPartners = (rows: readonly StoredPartnership[]): Initiative['partners'] =>
  rows
    .filter(({ reviewState }) => reviewState === 'accepted')
    .map(({ actor, role }) => ({ actor, role }));
