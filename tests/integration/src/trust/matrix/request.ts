import type { Caller } from './callers.ts';
import type { RowKind, Row, World } from './world.ts';

type Situation = Readonly<{ row: Row; caller: Caller; world: World }>;
export type Ask = (
  situation: Situation,
) => Readonly<{ path: string; body?: unknown; version?: number }>;

/** How an operation is called so that nothing but who calls can be the reason of a refusal. */
export type Request = Readonly<{
  /** The kinds of rows that it can meet: each state of each has a line in the declaration. */
  about: readonly RowKind[];
  ask: Ask;
  /** What stands for the row in a list; its id where nothing else is said. */
  listed?: (row: Row) => string;
  /** Ends or changes the caller's own session, so each caller is a new one. */
  spendsCaller?: true;
  /** Allowed, and yet no row of the product changes. */
  changesNothing?: true;
}>;
