import type { ContributionBody, InitiativeBody } from '@samhandling/contract';
import type { SubmissionContext } from '@samhandling/domain';
import type { StoredContribution } from '../contribution/index.ts';
import type { StoredInitiative } from './initiative-detail.repository.ts';
import type { References } from './initiative-references.repository.ts';

/** The initiative as its owner writes it: what a history entry compares and the domain checks. */
export function bodyOf(stored: StoredInitiative): InitiativeBody {
  return {
    ownerActorId: stored.owner.id,
    title: stored.title,
    summary: stored.summary,
    description: stored.description,
    partners: stored.partners.map(({ actor, role }) => ({ actorId: actor.id, role })),
    placeScope: stored.placeScope,
    municipalityCodes: stored.municipalities.map(({ code }) => code),
    startsOn: stored.startsOn,
    endsOn: stored.endsOn,
    workStatus: stored.workStatus,
    contactEmail: stored.contactEmail,
    webAddress: stored.webAddress,
    actions: stored.actions.map(({ code, isPrimary }) => ({ code, isPrimary })),
    contributions: stored.contributions.map(contributionBodyOf),
    budgetTotal: stored.budgetTotal,
    funding: stored.funding,
    referenceNumber: stored.referenceNumber,
    perspectiveCodes: stored.perspectives.map(({ code }) => code),
    agendaGoals: stored.agendaGoals.map(({ number }) => number),
  };
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

function contributionBodyOf(contribution: StoredContribution): ContributionBody {
  return {
    id: contribution.id,
    effectGoalCode: contribution.effectGoal.code,
    indicatorCode: contribution.indicator?.code ?? null,
    measureCode: contribution.measureCode,
    direction: contribution.direction,
    unit: contribution.unit,
    expected: contribution.expected,
    mechanism: contribution.mechanism,
    confidence: contribution.confidence,
    byYear: contribution.byYear,
    counterfactual: contribution.counterfactual,
    evidenceUrl: contribution.evidenceUrl,
  };
}

/** The contributions whose words or sizes the owner has changed: their review starts again. */
export function revisedContributions(
  before: StoredInitiative,
  after: StoredInitiative,
): StoredContribution[] {
  const words = (contribution: StoredContribution) =>
    JSON.stringify(contributionBodyOf(contribution));
  const known = new Map(before.contributions.map((one) => [one.id, words(one)]));
  return after.contributions.filter((one) => known.has(one.id) && known.get(one.id) !== words(one));
}

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
export function submissionContext(
  { actions, indicators }: References,
  municipalityCodes: readonly string[],
): SubmissionContext {
  return {
    knownMunicipalityCodes: new Set(municipalityCodes),
    knownActionCodes: new Set(
      actions.filter(({ isRetired, isLinked }) => !isRetired || isLinked).map(({ code }) => code),
    ),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}
