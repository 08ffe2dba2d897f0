import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/** Runs what belongs to a transaction, so that what must not happen there can tell. */
export const inTransactionScope = <Result>(work: () => Promise<Result>): Promise<Result> =>
  scope.run(true, work);

/**
 * Refuses what is slow or needs a second connection: in a transaction it would hold one of the few
 * connections of the process, and enough of them at once would hold all.
 */
export function requireNoTransaction(what: string): void {
  if (scope.getStore()) throw new Error(`${what} never happens inside a transaction.`);
}
