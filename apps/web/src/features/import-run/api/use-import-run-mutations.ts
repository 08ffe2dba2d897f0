import type {
  ImportFileQuery,
  ImportRun,
  ImportRunBody,
  ImportStoringBody,
} from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';

/** Starts a run; without named sources it asks all of them. */
export function useImportRunStart() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportRunBody) => api.post<ImportRun>('/import-runs', body),
    onSuccess: (run) => {
      void queryClient.invalidateQueries({ queryKey: ['series-sources'] });
      void queryClient.invalidateQueries({ queryKey: ['import-runs'], exact: false });
      queryClient.setQueryData(['import-runs', run.id], run);
    },
  });
}

export function useImportFile() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ content, query }: { content: Blob; query: ImportFileQuery }) =>
      api.post<ImportRun>('/import-files', content, { query }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['import-runs'] }),
  });
}

/** A person's decisions about a run. Stored values change every page that shows them, so all queries are refetched. */
export function useImportRunTransitions({ id, version }: ImportRun) {
  const api = useApi();
  const queryClient = useQueryClient();
  const settle = {
    onSuccess: (run: ImportRun) => {
      queryClient.setQueryData(['import-runs', id], run);
      void queryClient.invalidateQueries();
    },
    onError: (error: Error) => {
      if (isProblem(error) && (error.isStale || error.status === 409)) {
        void queryClient.invalidateQueries({ queryKey: ['import-runs'] });
      }
    },
  };
  const transition = (name: string, body?: unknown) =>
    api.post<ImportRun>(`/import-runs/${id}/${name}`, body, { version });
  return {
    store: useMutation({
      mutationFn: (body: ImportStoringBody) => transition('storing', body),
      ...settle,
    }),
    resume: useMutation({ mutationFn: () => transition('resumption'), ...settle }),
    discard: useMutation({
      mutationFn: (reason: string) => transition('discarding', { reason }),
      ...settle,
    }),
  };
}
