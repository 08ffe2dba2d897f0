import type { KeptSeriesBreak, ObservationRevision, SeriesRow } from '@samhandling/contract';
import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../lib/api/all-pages.ts';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** Every revision of the values of a series, what is known now among them. */
export const revisionsQuery = ({ id, measureCode, placeCode, sex, birth, unit }: SeriesRow) =>
  queryOptions<readonly ObservationRevision[]>({
    queryKey: ['observations', measureCode, id],
    queryFn: async (context) => {
      const part = { placeCode, sex: sex ?? 'all', birth: birth ?? 'all', unit };
      const path = `/measures/${measureCode}/observations`;
      const revisions = await allPages<ObservationRevision>(context, path, part);
      // The API cannot filter by age group, so the series is picked here.
      return revisions.filter(({ series }) => series.id === id);
    },
  });

export const breaksQuery = (measureCode: string) =>
  apiQuery<{ readonly items: readonly KeptSeriesBreak[] }>(
    ['series-breaks', measureCode],
    `/measures/${measureCode}/breaks`,
  );
