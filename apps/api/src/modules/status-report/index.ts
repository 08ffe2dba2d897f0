export { StatusReportModule } from './status-report.module.ts';
