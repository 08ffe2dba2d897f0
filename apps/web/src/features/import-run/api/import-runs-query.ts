import type {
  ImportChange,
  ImportChangePage,
  ImportRun,
  ImportRunPage,
} from '@samhandling/contract';
import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../lib/api/all-pages.ts';
import { apiQuery } from '../../../lib/api/query-client.ts';
import { importChangesSearch, importRunsSearch } from '../../../lib/list-search.ts';

export type ImportRunsSearch = ReturnType<typeof importRunsSearch.read>;
export type ImportChangesSearch = ReturnType<typeof importChangesSearch.read>;

/** How often a run is refetched that changes by itself: it is fetching, or waits to go on. */
const WATCH_MILLISECONDS = { fetching: 1500, waiting: 10_000 };

export const importRunsQuery = (search: ImportRunsSearch) =>
  apiQuery<ImportRunPage>(['import-runs'], '/import-runs', {
    limit: 20,
    ...importRunsSearch.toApi(search),
  });

/** Only how many wait for review. */
export const waitingRunsQuery = () =>
  apiQuery<ImportRunPage>(['import-runs'], '/import-runs', { limit: 1, state: 'in_review' });

export const importRunQuery = (id: string) =>
  apiQuery<ImportRun>(['import-runs', id], `/import-runs/${id}`);

/** The same, asked again while the run goes on by itself. */
export const watchedRunQuery = (id: string) => ({
  ...importRunQuery(id),
  refetchInterval: ({ state: { data } }: { state: { data?: ImportRun } }): number | false => {
    if (data?.state === 'fetching') return WATCH_MILLISECONDS.fetching;
    return data?.resumesAt ? WATCH_MILLISECONDS.waiting : false;
  },
});

/** The differences of a run; each version of the run has its own. */
export const importChangesQuery = (id: string, version: number, search: ImportChangesSearch) =>
  apiQuery<ImportChangePage>(
    ['import-runs', id, 'changes', version],
    `/import-runs/${id}/changes`,
    {
      limit: 50,
      ...importChangesSearch.toApi(search),
    },
  );

/** All differences of a run, to find out which indicators changed. */
export const allChangesQuery = (id: string, version: number) =>
  queryOptions<readonly ImportChange[]>({
    queryKey: ['import-runs', id, 'changes', version, 'all'],
    queryFn: (context) => allPages<ImportChange>(context, `/import-runs/${id}/changes`, {}),
  });
