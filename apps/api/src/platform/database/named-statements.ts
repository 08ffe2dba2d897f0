import type { PoolClient, QueryConfig } from 'pg';

/** So many texts are planned and kept on a connection; PostgreSQL holds each plan in memory of its own. */
export const MOST_NAMES = 200;

const namesOn = new WeakMap<object, Set<string>>();

/** The query as this connection is sent it: without its name, where the connection keeps enough plans already. */
export function boundedNames(client: Pick<PoolClient, 'query'>, query: QueryConfig): QueryConfig {
  const { name, ...unnamed } = query;
  if (name === undefined) return query;
  const names = namesOn.get(client) ?? new Set();
  if (!names.has(name) && names.size >= MOST_NAMES) return unnamed;
  namesOn.set(client, names.add(name));
  return query;
}
