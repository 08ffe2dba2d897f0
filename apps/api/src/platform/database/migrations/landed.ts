import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier names of migrations that were renamed before `landed.json` existed; databases get the present name. */
export const EARLIER_NAMES: Readonly<Record<string, string>> = {
  Remarks1764000000013: 'Remarks1764000000012',
};

/**
 * The first migration by which a database and the code differ, or undefined where the database is as
 * new as the code or older. A migration that had an earlier name may have come before its neighbours.
 */
export function findMismatch(
  applied: readonly string[],
  known: readonly string[],
): { name: string; isNewer: boolean } | undefined {
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return { name: unknown, isNewer: timestampOf(unknown) > timestampOf(known.at(-1) ?? '') };
  }
  const moved = Object.values(EARLIER_NAMES);
  const [inDatabase, inCode] = [applied, known].map((names) =>
    names.filter((name) => !moved.includes(name)),
  );
  const name = inDatabase?.find((each, index) => each !== inCode?.[index]);
  return name === undefined ? undefined : { name, isNewer: false };
}

/** The thirteen figures at the end of a migration's name, by which TypeORM orders them. */
export const timestampOf = (name: string): string => name.slice(-13);

/** The hash of the SQL that a migration sends; how its file is laid out and where it lies does not count. */
export async function hashOf(migration: MigrationInterface): Promise<string> {
  const hash = createHash('sha256');
  const query = async (statement: string): Promise<unknown[]> => {
    hash.update(statement.replaceAll(/\s+/g, ' ').trim()).update('\0');
    return [];
  };
  await migration.up({ query } as Partial<QueryRunner> as QueryRunner);
  return hash.digest('hex').slice(0, 16);
}
