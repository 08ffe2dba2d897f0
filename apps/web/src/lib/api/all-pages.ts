import type { QueryClient } from '@tanstack/react-query';
import { apiOf } from './query-client.ts';

const LIMIT = 100;

type PageOf<T> = { readonly items: readonly T[]; readonly total: number };
type Context = { readonly client: QueryClient; readonly signal: AbortSignal };

/** Everything in a list, one page of the API after another: for what has to be chosen among or compared. */
export async function allPages<T>(
  { client, signal }: Context,
  path: string,
  query: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const part = await apiOf(client).get<PageOf<T>>(path, {
      query: { ...query, limit: LIMIT, page },
      signal,
    });
    rows.push(...part.items);
    if (part.items.length === 0 || rows.length >= part.total) return rows;
  }
}
