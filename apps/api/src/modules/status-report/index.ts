/** What other slices may use of status reports. */
export { StatusReportModule } from './status-report.module.ts';
export { reportsOf, statusReportFields, type StoredReport } from './status-report-fragments.ts';
export { presentReportSummary } from './status-report.presenter.ts';
export { StatusReportService } from './status-report.service.ts';
