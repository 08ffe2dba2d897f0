import type {
  NewSeriesSourceBody,
  SeriesBody,
  SeriesRow,
  SeriesSource,
  SeriesSourceBody,
} from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useApi } from '../../../lib/api/query-client.ts';

/** A source is also part of its series; where somebody was first, what stands now is asked for. */
function useRefresh() {
  const queryClient = useQueryClient();
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: ['series-sources'] });
    void queryClient.invalidateQueries({ queryKey: ['series'] });
  };
  return {
    onSuccess: refresh,
    onError: (error: Error) => {
      if (isProblem(error) && error.isStale) refresh();
    },
  };
}

export function useSeriesSourceRemoval({ id, version }: SeriesSource) {
  const api = useApi();
  return useMutation({
    mutationFn: () => api.delete(`/series-sources/${id}`, { version }),
    ...useRefresh(),
  });
}

/** Adds a source, or changes the one that is given. */
export function useSeriesSourceSaving(source: SeriesSource | null) {
  const api = useApi();
  return useMutation({
    mutationFn: ({ seriesId, ...body }: NewSeriesSourceBody) =>
      source
        ? api.put<SeriesSource>(`/series-sources/${source.id}`, body satisfies SeriesSourceBody, {
            version: source.version,
          })
        : api.post<SeriesSource>('/series-sources', { seriesId, ...body }),
    ...useRefresh(),
  });
}

export function useSeriesAddition(measureCode: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: SeriesBody) => api.post<SeriesRow>(`/measures/${measureCode}/series`, body),
    ...useRefresh(),
  });
}
