import type { JobPage, JobsQuery } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { jobsSearch } from '../../../lib/list-search.ts';

type JobsSearch = ReturnType<typeof jobsSearch.read>;

export const jobsQuery = (standing: JobsQuery['standing'], search: JobsSearch) =>
  apiQuery<JobPage>(['jobs', standing], '/jobs', {
    standing,
    limit: 50,
    ...jobsSearch.toApi(search),
  });
