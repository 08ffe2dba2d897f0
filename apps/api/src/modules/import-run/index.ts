export { FetchJob } from './fetch.job.ts';
export { ImportRunModule } from './import-run.module.ts';
export { SourceClock } from './source-clock.ts';
export { SourceSites } from './source-sites.ts';
export { StartDueJob } from './start-due.job.ts';
export { ImportRunService } from './import-run.service.ts';
