import type { Job, JobCount, JobLane } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** Asks anew for all that the page of jobs shows. */
export function useJobsRefresh() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['job-lanes'] }),
      queryClient.invalidateQueries({ queryKey: ['jobs'] }),
    ]);
}

export function useLaneResumption() {
  const api = useApi();
  const refresh = useJobsRefresh();
  return useMutation({
    mutationFn: ({ name }: JobLane) =>
      api.post<JobLane>(`/job-lanes/${name}/resumption`, undefined),
    onSettled: refresh,
  });
}

/** One job, or all dead jobs of a name. */
export type JobChoice = Readonly<{ one: Job } | { all: string }>;

/** Has jobs tried again. Says how many. */
export function useJobRetry() {
  const api = useApi();
  const refresh = useJobsRefresh();
  return useMutation({
    mutationFn: async (choice: JobChoice): Promise<JobCount> => {
      if ('all' in choice) return api.post<JobCount>('/jobs/retries', { name: choice.all });
      await api.post<Job>(`/jobs/${choice.one.id}/retry`, undefined);
      return { count: 1 };
    },
    onSettled: refresh,
  });
}

/** Removes jobs. Says how many. */
export function useJobDrop() {
  const api = useApi();
  const refresh = useJobsRefresh();
  return useMutation({
    mutationFn: async (choice: JobChoice): Promise<JobCount> => {
      if ('all' in choice) return api.post<JobCount>('/jobs/removals', { name: choice.all });
      await api.delete(`/jobs/${choice.one.id}`);
      return { count: 1 };
    },
    onSettled: refresh,
  });
}
