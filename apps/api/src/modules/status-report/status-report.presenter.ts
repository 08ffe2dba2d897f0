import type { ReportSummary, StatusReport } from '@samhandling/contract';
import { statusReportAbilities, type Caller, type InitiativeFacts } from '@samhandling/domain';
import type { StoredReport } from './status-report-fragments.ts';
import type { ReportRow } from './status-report.repository.ts';

/** What could not be said of a contribution when the first reports were filed. */
const SAID_NOTHING = { counterfactual: '', evidenceUrl: null };

/**
 * The report as this caller may read it, or null where it may not. A filed one stands beside the
 * contributions as they were when it was filed, whatever became of them since.
 */
export function presentReport(
  { report, initiative }: ReportRow,
  person: Caller,
): StatusReport | null {
  const summary = presentReportSummary(
    report,
    { ownerActorId: initiative.owner.id, publicationState: initiative.publicationState },
    person,
  );
  if (!summary) return null;
  const { snapshot } = report;
  return {
    ...summary,
    initiative: { id: initiative.id, title: snapshot?.initiative.title ?? initiative.title },
    contributions: (snapshot?.contributions ?? initiative.contributions).map((contribution) => ({
      ...SAID_NOTHING,
      ...contribution,
    })),
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
