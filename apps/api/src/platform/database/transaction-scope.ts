import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/** Marks the work as running inside a transaction, for {@link requireNoTransaction}. */
export const inTransactionScope = <Result>(work: () => Promise<Result>): Promise<Result> =>
  scope.run(true, work);

/**
 * Throws inside a transaction. For work that is slow or needs a second connection: in a transaction it
 * would hold one of the few connections of the process, and many at once would hold all of them.
 */
export function requireNoTransaction(what: string): void {
  if (scope.getStore()) throw new Error(`${what} never happens inside a transaction.`);
}
