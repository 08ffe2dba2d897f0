import type { Contribution, Initiative, ReportSummary } from '@samhandling/contract';
import {
  contributionAbilities,
  missingSplits,
  stockholmDate,
  statusReportAbilities,
  type Caller,
  type PublicationState,
} from '@samhandling/domain';
import { abilitiesOf, seesInternals } from './initiative-access.ts';
import type {
  StoredContribution,
  StoredInitiative,
  StoredReport,
} from './initiative-detail.repository.ts';
import { presentTimeliness } from './initiative-timeliness.ts';

/** The initiative as this caller may read it, or null where it may not. */
export function presentInitiative(row: StoredInitiative, person: Caller): Initiative | null {
  const { view, ...abilities } = abilitiesOf(row, person);
  if (!view) return null;
  const facts = { ownerActorId: row.owner.id, publicationState: row.publicationState };
  const isInside = seesInternals(row, person);
  return {
    ...row,
    ...presentTimeliness(row, stockholmDate(new Date())),
    contactEmail: person === null ? null : row.contactEmail,
    returnReason: isInside ? row.returnReason : null,
    submittedAt: isInside ? row.submittedAt : null,
    contributions: row.contributions.map((one) => presentContribution(one, facts, person)),
    reports: row.reports.flatMap((report) => presentReportSummary(report, facts, person) ?? []),
    abilities,
  };
}

type InitiativeFacts = {
  readonly ownerActorId: string;
  readonly publicationState: PublicationState;
};

/** The contribution as this caller may read it, who may read its initiative: a question is not public. */
export function presentContribution(
  {
    reviewState,
    question,
    reviewChangedAt,
    measureBreakdowns,
    version,
    ...stated
  }: StoredContribution,
  initiative: InitiativeFacts,
  person: Caller,
): Contribution {
  const { viewReview, ...abilities } = contributionAbilities(person, {
    ...initiative,
    reviewState,
  });
  return {
    ...stated,
    missingSplits: missingSplits(stated.expected, measureBreakdowns),
    isAccepted: reviewState === 'accepted',
    review: viewReview ? { state: reviewState, question, changedAt: reviewChangedAt } : null,
    version,
    abilities,
  };
}

/** The report as this caller may read it, or null where it may not: a draft is the owner's own. */
export function presentReportSummary(
  { snapshot: _snapshot, correction, ...report }: StoredReport,
  initiative: InitiativeFacts,
  person: Caller,
): ReportSummary | null {
  const { view, ...abilities } = statusReportAbilities(person, {
    ...initiative,
    state: report.state,
    isSuperseded: correction !== null,
  });
  if (!view) return null;
  return {
    ...report,
    supersededById: correction?.state === 'filed' ? correction.id : null,
    abilities,
  };
}
