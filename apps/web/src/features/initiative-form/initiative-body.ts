import type { Initiative, InitiativeBody } from '@samhandling/contract';

/** An initiative that has not begun to be described. */
export function emptyBody(ownerActorId: string, actionCode?: string): InitiativeBody {
  return {
    ownerActorId,
    title: '',
    summary: '',
    description: '',
    partners: [],
    placeScope: null,
    municipalityCodes: [],
    startsOn: null,
    endsOn: null,
    workStatus: 'planned',
    contactEmail: '',
    webAddress: '',
    actions: actionCode ? [{ code: actionCode, isPrimary: true }] : [],
    contributions: [],
    budgetTotal: null,
    funding: [],
    referenceNumber: '',
    perspectiveCodes: [],
    agendaGoals: [],
  };
}

/** The initiative as its owner writes it. */
export function bodyOf(initiative: Initiative): InitiativeBody {
  const { title, summary, description, placeScope, startsOn, endsOn, workStatus } = initiative;
  const { webAddress, budgetTotal, funding, referenceNumber } = initiative;
  return {
    ownerActorId: initiative.owner.id,
    title,
    summary,
    description,
    partners: initiative.partners.map(({ actor, role }) => ({ actorId: actor.id, role })),
    placeScope,
    municipalityCodes: initiative.municipalities.map(({ code }) => code),
    startsOn,
    endsOn,
    workStatus,
    contactEmail: initiative.contactEmail ?? '',
    webAddress,
    actions: initiative.actions.map(({ code, isPrimary }) => ({ code, isPrimary })),
    contributions: initiative.contributions.map((contribution) => ({
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
    })),
    budgetTotal,
    funding,
    referenceNumber,
    perspectiveCodes: initiative.perspectives.map(({ code }) => code),
    agendaGoals: initiative.agendaGoals.map(({ number }) => number),
  };
}
