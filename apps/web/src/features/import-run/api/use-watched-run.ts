import type { ImportRun } from '@samhandling/contract';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { watchedRunQuery } from './import-runs-query.ts';

/** A run, refetched while it goes on; when it has ended, the queries of sources and values are refetched. */
export function useWatchedRun(id: string): ImportRun {
  const queryClient = useQueryClient();
  const { data: run } = useSuspenseQuery(watchedRunQuery(id));
  const isFetching = run.state === 'fetching';
  const wasFetching = useRef(isFetching);
  useEffect(() => {
    if (wasFetching.current && !isFetching) {
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
    }
    wasFetching.current = isFetching;
  }, [queryClient, id, isFetching]);
  return run;
}
