import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Earlier names of migrations that were renamed before `landed.json` existed; databases get the present name. */
export const EARLIER_NAMES: Readonly<Record<string, string>> = {
  Remarks1764000000013: 'Remarks1764000000012',
};

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
