import type { Indicator, IndicatorRow, SeriesRow } from '@samhandling/contract';
import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../api/all-pages.ts';
import { apiQuery } from '../api/query-client.ts';

/** Every indicator of the strategy, to choose among. */
export const indicatorsQuery = () =>
  apiQuery<{ readonly items: readonly IndicatorRow[] }>(['indicators'], '/indicators');

/** The measures of an indicator, those without a series among them. */
export const measuresQuery = (indicatorCode: string) =>
  apiQuery<Indicator>(['indicators', indicatorCode], `/indicators/${indicatorCode}`);

/** All series of an indicator. */
export const seriesOfIndicatorQuery = (indicatorCode: string) =>
  queryOptions<readonly SeriesRow[]>({
    queryKey: ['series', { indicator: indicatorCode }],
    queryFn: (context) => allPages<SeriesRow>(context, '/series', { indicator: indicatorCode }),
  });
