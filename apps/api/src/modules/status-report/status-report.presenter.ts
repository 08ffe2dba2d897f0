import type { ReportSummary, StatusReport } from '@samhandling/contract';
import { statusReportAbilities, type Caller, type InitiativeFacts } from '@samhandling/domain';
import { presentStatedContribution } from '../contribution/index.ts';
import { statusReportFields, type StoredReport } from './status-report-fragments.ts';
import type { ReportRow } from './status-report.repository.ts';

/** The report in its initiative's timeline, or null where this caller may not read it: a draft is the owner's own. */
export function presentReportSummary(
  report: StoredReport,
  initiative: InitiativeFacts,
  person: Caller,
): ReportSummary | null {
  const may = abilitiesOf(report, initiative, person);
  return may.view ? presentFields(report, may) : null;
}

/**
 * The report as this caller may read it, or null where it may not. A filed one stands beside the
 * contributions as they were when it was filed, whatever became of them since.
 */
export function presentReport(report: ReportRow, person: Caller): StatusReport | null {
  const { initiative, snapshot } = report;
  const { publicationState } = initiative;
  const facts = { ownerActorId: initiative.owner.id, publicationState };
  const may = abilitiesOf(report, facts, person);
  if (!may.view) return null;
  const contributions = snapshot?.contributions ?? initiative.contributions;
  return {
    ...presentFields(report, may),
    initiative: { id: initiative.id, title: snapshot?.initiative.title ?? initiative.title },
    contributions: contributions.map(presentStatedContribution),
  };
}

function abilitiesOf(
  { state, correction }: StoredReport,
  { ownerActorId, publicationState }: InitiativeFacts,
  person: Caller,
) {
  const isSuperseded = correction !== null;
  return statusReportAbilities(person, { ownerActorId, publicationState, state, isSuperseded });
}

function presentFields(
  report: StoredReport,
  { update, file, discard, correct }: ReportSummary['abilities'],
): ReportSummary {
  const { correction } = report;
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
