import type { Initiative, ReportSummary } from '@samhandling/contract';
import {
  stockholmDate,
  statusReportAbilities,
  type Caller,
  type PublicationState,
} from '@samhandling/domain';
import { abilitiesOf, seesInternals } from './initiative-access.ts';
import type { StoredInitiative, StoredReport } from './initiative-detail.repository.ts';
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
    reports: row.reports.flatMap((report) => presentReportSummary(report, facts, person) ?? []),
    abilities,
  };
}

type InitiativeFacts = {
  readonly ownerActorId: string;
  readonly publicationState: PublicationState;
};

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
