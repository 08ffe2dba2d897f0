export { ImportRunModule } from './import-run.module.ts';
export { ImportWorker } from './import-worker.ts';
export { SourceClock } from './source-clock.ts';
export { SourceSites } from './source-sites.ts';
