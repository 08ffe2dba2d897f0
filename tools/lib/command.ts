import { Children } from './children.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { Failure } from './failure.ts';
import type { Kind } from './kind.ts';
import { sentences } from './sentences.ts';

/** What a command does with the database; its answer is the exit code. */
export type Work = (database: Database, children: Children, kind: Kind) => Promise<number>;

/**
 * Runs a command from its first check to its exit code, and leaves nothing running behind it.
 * `prepare` says which database the work needs.
 */
export async function runCommand(
  prepare: (children: Children) => Promise<Kind>,
  work: Work,
): Promise<never> {
  const children = new Children();
  children.stopOnSignals();
  let database: Database | undefined;
  let code = 0;
  try {
    const kind = await prepare(children);
    if (!children.isStopping) database = await openDatabase(kind);
    if (database && !children.isStopping) code = await work(database, children, kind);
  } catch (error) {
    code = 1;
    tell(error);
  }
  try {
    await database?.stop();
  } catch (error) {
    code = 1;
    tell(error);
  }
  process.exit(code);
}

function tell(error: unknown): void {
  if (error instanceof Failure) {
    if (error.detail) console.error(error.detail);
    console.error(error.message);
    return;
  }
  console.error(sentences.unexpected(error instanceof Error ? (error.stack ?? '') : String(error)));
}
