import type { JobLaneList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const jobLanesQuery = () => apiQuery<JobLaneList>(['job-lanes'], '/job-lanes');
