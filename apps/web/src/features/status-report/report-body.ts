import type { StatusReport, StatusReportBody } from '@samhandling/contract';

/** What the owner writes of the report, as it is sent back. */
export function bodyOfReport(report: StatusReport): StatusReportBody {
  const { periodFrom, periodTo, workStatus, progressPercent } = report;
  const { done, achieved, deviations, nextSteps, observedEffects } = report;
  return {
    periodFrom,
    periodTo,
    workStatus,
    progressPercent,
    done,
    achieved,
    deviations,
    nextSteps,
    observedEffects,
  };
}
