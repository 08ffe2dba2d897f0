import type {
  KeptSeriesBreak,
  ObservationBody,
  RecordedObservation,
  RetractionBody,
  SeriesBreakBody,
} from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** A new value or break changes every page that shows the measure, so all queries are refetched. */
function useRefresh() {
  const queryClient = useQueryClient();
  return { onSuccess: () => void queryClient.invalidateQueries() };
}

export function useObservationEntry(measureCode: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: ObservationBody) =>
      api.post<RecordedObservation>(`/measures/${measureCode}/observations`, body),
    ...useRefresh(),
  });
}

export function useRetraction(measureCode: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: RetractionBody) =>
      api.post<RecordedObservation>(`/measures/${measureCode}/retractions`, body),
    ...useRefresh(),
  });
}

export function useBreakKeeping(measureCode: string) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: SeriesBreakBody) =>
      api.post<KeptSeriesBreak>(`/measures/${measureCode}/breaks`, body),
    ...useRefresh(),
  });
}

export function useBreakRemoval() {
  const api = useApi();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/series-breaks/${id}`),
    ...useRefresh(),
  });
}
