import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useQueryClient,
} from '@tanstack/react-query';
import type { ApiClient } from './api-client.ts';
import { isProblem } from './problem-error.ts';

const SECOND = 1000;
const apis = new WeakMap<QueryClient, ApiClient>();
const listeners = new Set<() => void>();
const returnListeners = new Set<() => void>();

/** Tells when a request was refused because nobody is signed in any longer. */
export function onSessionMissing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells when the same person has signed in again, after {@link onSessionMissing}. */
export function onSessionBack(listener: () => void): () => void {
  returnListeners.add(listener);
  return () => returnListeners.delete(listener);
}

export const tellSessionBack = (): void => returnListeners.forEach((listener) => listener());

/** For a request outside queries and mutations, such as the saving of a draft. */
export function noticeSession(error: unknown): void {
  if (isProblem(error) && error.isSessionMissing) {
    listeners.forEach((listener) => listener());
  }
}

function isWorthRepeating(failures: number, error: unknown): boolean {
  return failures < 2 && isProblem(error) && (error.isNetworkLoss || error.status >= 502);
}

/** The API had too many requests and has done nothing: the request is sent again after the time it names. */
const isBusy = (failures: number, error: unknown): boolean =>
  failures < 5 && isProblem(error) && error.code === 'service.busy';

const untilRetry = (_failures: number, error: unknown): number =>
  ((isProblem(error) ? error.retryAfterSeconds : undefined) ?? 1) * SECOND;

/** One per request on the server, one per page in the browser. */
export function createQueryClient(
  api: ApiClient,
  { isServer }: { isServer: boolean },
): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      // A page that is being loaded leads to the sign-in by itself.
      onError: (error, query) => query.isActive() && noticeSession(error),
    }),
    mutationCache: new MutationCache({ onError: noticeSession }),
    defaultOptions: {
      queries: {
        // What the server sent with the page is not fetched again by it.
        staleTime: 30 * SECOND,
        retry: isServer ? false : isWorthRepeating,
      },
      mutations: { retry: isBusy, retryDelay: untilRetry },
      dehydrate: { shouldDehydrateQuery: ({ meta }) => meta?.isSent !== false },
    },
  });
  apis.set(client, api);
  return client;
}

export function apiOf(client: QueryClient): ApiClient {
  const api = apis.get(client);
  if (!api) {
    throw new Error('This QueryClient was not made by createQueryClient.');
  }
  return api;
}

/** The API, for a mutation in a component. */
export const useApi = (): ApiClient => apiOf(useQueryClient());

/** One GET of the API as query options: key and function in one place, typed by the contract. */
export function apiQuery<T>(
  key: readonly unknown[],
  path: string,
  query?: Readonly<Record<string, unknown>>,
) {
  return queryOptions<T>({
    queryKey: query ? [...key, query] : key,
    queryFn: ({ client, signal }) => apiOf(client).get<T>(path, { query, signal }),
  });
}

type ApiQuery<T> = ReturnType<typeof apiQuery<T>>;

/**
 * A large answer of which the server draws a part of the page (`drawnFirst`): it does not travel with the
 * page. The part asks for it with this query when its script is there, and what was drawn stays until then.
 * Whatever else the page needs of it is told by {@link extractOf}.
 */
export const notSent = <T>(query: ApiQuery<T>): ApiQuery<T> => ({
  ...query,
  meta: { isSent: false },
});

/** The little that a page needs of a large answer: it travels with the page in place of the whole. */
export function extractOf<T, Extract>(
  whole: ApiQuery<T>,
  name: string,
  extract: (answer: T) => Extract,
) {
  return queryOptions<Extract>({
    queryKey: [...whole.queryKey, name],
    queryFn: async ({ client }) => extract(await client.fetchQuery(whole)),
  });
}
