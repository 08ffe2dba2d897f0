import { defineLifeCycle } from '../life-cycle/life-cycle.ts';
import { REPORT_STATES, type ReportState } from './status-report-vocabulary.ts';

/** Transitions of a status report. */
export const REPORT_TRANSITIONS = ['file'] as const;
/** One of {@link REPORT_TRANSITIONS}. */
export type ReportTransition = (typeof REPORT_TRANSITIONS)[number];

/** A draft is filed, once. A correction is a new report that supersedes the filed one and says why. */
export const STATUS_REPORT_LIFE_CYCLE = defineLifeCycle<ReportState, ReportTransition>({
  notAllowed: 'status_report.transition_not_allowed',
  reasonRequired: 'status_report.reason_required',
  states: REPORT_STATES,
  initial: ['draft'],
  transitions: [{ name: 'file', from: ['draft'], to: 'filed' }],
});
