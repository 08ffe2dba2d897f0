import { isDeepStrictEqual } from 'node:util';
import {
  contributionBodySchema,
  initiativeBodyOf,
  pickFields,
  type ContributionBody,
  type InitiativeBody,
} from '@samhandling/contract';
import { partnerStateAfterSave, type SubmissionContext } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { holdActors } from '../surviving-actor/index.ts';
import type { StoredInitiative, WrittenInitiative } from './initiative-detail.repository.ts';
import type { References } from './initiative-references.repository.ts';

/** The initiative as its owner writes it: what a history entry compares and the domain checks. */
export function bodyOf({ agenda, ...row }: StoredInitiative): InitiativeBody {
  return initiativeBodyOf({ ...row, agendaGoals: agenda });
}

/** The same of what was read to be changed. */
export function bodyOfWritten({ agenda, ...row }: WrittenInitiative): InitiativeBody {
  return {
    ...initiativeBodyOf({ ...row, agendaGoals: agenda, contributions: [] }),
    contributions: row.contributions.map(bodyOfContribution),
  };
}

const bodyOfContribution = (contribution: ContributionBody): ContributionBody =>
  pickFields(contributionBodySchema, contribution);

/**
 * Holds the actors that are named, and replaces those that were merged by the actors they were merged into: a
 * draft belongs to the people who write it, and they are members there now.
 */
export async function holdNamed(tx: Tx, body: InitiativeBody): Promise<InitiativeBody> {
  const named = [body.ownerActorId, ...body.partners.map(({ actorId }) => actorId)];
  return followMerges(body, await holdActors(tx, named));
}

/** The body with merged actors replaced by the actors they were merged into, without duplicates. */
export function followMerges(
  body: InitiativeBody,
  survivors: ReadonlyMap<string, string>,
): InitiativeBody {
  const follow = (id: string) => survivors.get(id) ?? id;
  if ([...survivors].every(([id, survivor]) => id === survivor)) return body;
  const ownerActorId = follow(body.ownerActorId);
  const partners = new Map(body.partners.toReversed().map((one) => [follow(one.actorId), one]));
  partners.delete(ownerActorId);
  return {
    ...body,
    ownerActorId,
    partners: [...partners].toReversed().map(([actorId, partner]) => ({ ...partner, actorId })),
  };
}

/** Contributions whose words or sizes the owner has changed: the review of each starts again. */
export function revisedContributions(
  before: WrittenInitiative,
  { contributions }: InitiativeBody,
): WrittenInitiative['contributions'] {
  const said = new Map(contributions.map((one) => [one.id, one]));
  return before.contributions.filter((one) => {
    const now = said.get(one.id);
    return now !== undefined && !isDeepStrictEqual(bodyOfContribution(one), now);
  });
}

/** The partners whose answers a new body undoes: they are asked about another part. */
export function partnersToAsk(
  { partnerships }: Pick<WrittenInitiative, 'partnerships'>,
  { partners }: Pick<InitiativeBody, 'partners'>,
): string[] {
  return partners
    .filter((partner) => {
      const before = partnerships.find(({ actor }) => actor.id === partner.actorId);
      if (!before) return false;
      const { reviewState, role } = before;
      const state = partnerStateAfterSave({ ...partner, role, reviewState }, partner);
      return state !== reviewState || role !== partner.role;
    })
    .map(({ actorId }) => actorId);
}

/** What the history compares: an initiative as everybody reads it, with the partners that have accepted. */
export function withNamedPartners(
  body: InitiativeBody,
  { partnerships }: Pick<WrittenInitiative, 'partnerships'>,
): InitiativeBody {
  const named = new Set(
    partnerships
      .filter(({ reviewState }) => reviewState === 'accepted')
      .map(({ actor }) => actor.id),
  );
  return { ...body, partners: body.partners.filter(({ actorId }) => named.has(actorId)) };
}

/** Ids of contributions that the new body drops. */
export function droppedContributions(before: InitiativeBody, after: InitiativeBody): string[] {
  const kept = new Set(after.contributions.map(({ id }) => id));
  return before.contributions.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** Whether two bodies name the same actions, partners, places and sources of money. */
export function hasSameLinks(one: InitiativeBody, other: InitiativeBody): boolean {
  return isDeepStrictEqual(linksOf(one), linksOf(other));
}

const linksOf = ({ actions, partners, municipalityCodes, funding }: InitiativeBody) => ({
  actions,
  partners,
  municipalityCodes,
  funding,
});

/** Ids of contributions that the new body drops, or aims at something else. */
export function displacedContributions(before: InitiativeBody, after: InitiativeBody): string[] {
  const aimOf = ({ effectGoalCode, indicatorCode, measureCode, unit }: ContributionBody) =>
    JSON.stringify([effectGoalCode, indicatorCode, measureCode, unit]);
  const aims = new Map(
    after.contributions.map((contribution) => [contribution.id, aimOf(contribution)]),
  );
  return before.contributions
    .filter((contribution) => aims.get(contribution.id) !== aimOf(contribution))
    .map(({ id }) => id);
}

/** What exists, as the domain's rules of submission want to know it. */
export function submissionContext({
  actions,
  indicators,
  allMunicipalityCodes,
}: References): SubmissionContext {
  return {
    knownMunicipalityCodes: new Set(allMunicipalityCodes),
    knownActionCodes: new Set(
      actions.filter(({ isRetired, isLinked }) => !isRetired || isLinked).map(({ code }) => code),
    ),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}
