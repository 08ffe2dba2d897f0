import type { ReportSummary, StatusReport } from '@samhandling/contract';
import { statusReportAbilities, type Caller, type InitiativeFacts } from '@samhandling/domain';
import { presentStatedContribution } from '../contribution/index.ts';
import { statusReportFields, type StoredReport } from './status-report-fragments.ts';
import type { ReportRow } from './status-report.repository.ts';

/** What could not be said of a contribution when the first reports were filed. */
const SAID_NOTHING = { counterfactual: '', evidenceUrl: null };

/** The report in its initiative's timeline, or null where this caller may not read it: a draft is the owner's own. */
export function presentReportSummary(
  report: StoredReport,
  { ownerActorId, publicationState }: InitiativeFacts,
  person: Caller,
): ReportSummary | null {
  const { correction } = report;
  const { view, update, file, discard, correct } = statusReportAbilities(person, {
    ownerActorId,
    publicationState,
    state: report.state,
    isSuperseded: correction !== null,
  });
  if (!view) return null;
  return {
    id: report.id,
    state: report.state,
    ...statusReportFields.pick(report),
    observedEffects: report.observedEffects,
    supersedesId: report.supersedesId,
    supersededById: correction?.state === 'filed' ? correction.id : null,
    correctionReason: report.correctionReason,
    filedAt: report.filedAt,
    version: report.version,
    abilities: { update, file, discard, correct },
  };
}

/**
 * The report as this caller may read it, or null where it may not. A filed one stands beside the
 * contributions as they were when it was filed, whatever became of them since.
 */
export function presentReport(report: ReportRow, person: Caller): StatusReport | null {
  const { initiative, snapshot } = report;
  const facts = {
    ownerActorId: initiative.owner.id,
    publicationState: initiative.publicationState,
  };
  const summary = presentReportSummary(report, facts, person);
  if (!summary) return null;
  const contributions = snapshot?.contributions ?? initiative.contributions;
  return {
    ...summary,
    initiative: { id: initiative.id, title: snapshot?.initiative.title ?? initiative.title },
    contributions: contributions.map((contribution) =>
      presentStatedContribution({ ...SAID_NOTHING, ...contribution }),
    ),
  };
}
