/** What other slices may use of jobs: nothing but the module. */
export { JobModule } from './job.module.ts';
