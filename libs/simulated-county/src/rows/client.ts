/** A connection, in a transaction of the owner of the tables. */
export type Client = Readonly<{
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}>;
