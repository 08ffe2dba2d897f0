import type { JobHandler, PayloadOf } from '../platform/jobs/job-kind.ts';
import type { JOB_KINDS } from './job-kinds.ts';

export { JOB_KINDS, JOB_LANES } from './job-kinds.ts';
export { Jobs } from './jobs.ts';

/** The name of a kind of job. */
export type JobName = keyof typeof JOB_KINDS;

/** The payload of a kind. */
export type JobPayload<Name extends JobName> = PayloadOf<(typeof JOB_KINDS)[Name]>;

/** The handler of the jobs of a kind. */
export type HandlerOf<Name extends JobName> = JobHandler<JobPayload<Name>>;
