/** A status report is a draft until it is filed; a filed one never changes. */
export const REPORT_STATES = ['draft', 'filed'] as const;
/** One of {@link REPORT_STATES}. */
export type ReportState = (typeof REPORT_STATES)[number];
