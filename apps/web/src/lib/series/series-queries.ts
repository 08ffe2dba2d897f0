import type { Indicator, IndicatorRow, SeriesPage, SeriesRow } from '@samhandling/contract';
import { queryOptions } from '@tanstack/react-query';
import { apiOf, apiQuery } from '../api/query-client.ts';

const LIMIT = 100;

/** Every indicator of the strategy, to choose among. */
export const indicatorsQuery = () =>
  apiQuery<{ readonly items: readonly IndicatorRow[] }>(['indicators'], '/indicators');

/** The measures of an indicator, those without a series among them. */
export const measuresQuery = (indicatorCode: string) =>
  apiQuery<Indicator>(['indicators', indicatorCode], `/indicators/${indicatorCode}`);

/** All series of an indicator, however many pages they are. */
export const seriesOfIndicatorQuery = (indicatorCode: string) =>
  queryOptions<readonly SeriesRow[]>({
    queryKey: ['series', { indicator: indicatorCode }],
    queryFn: async ({ client, signal }) => {
      const rows: SeriesRow[] = [];
      for (let page = 1; ; page += 1) {
        const query = { indicator: indicatorCode, limit: LIMIT, page };
        const { items, total } = await apiOf(client).get<SeriesPage>('/series', { query, signal });
        rows.push(...items);
        if (items.length === 0 || rows.length >= total) return rows;
      }
    },
  });
