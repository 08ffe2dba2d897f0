import { letTimeBeTold, TOLD_TIME } from '@samhandling/api/testing';
import { withClient } from '@samhandling/local-postgres';
import pg from 'pg';
import type { PlatformTest } from './platform/open-test-app.ts';

/**
 * Runs the statement as if it were that time: what it records is dated so. The owner of the tables allows
 * that first; the application alone can't set the clock.
 */
export async function atTime(
  { database, postgres, databaseName }: PlatformTest,
  at: string,
  statement: string,
  values: readonly unknown[],
): Promise<{ rowCount: number | null }> {
  await letTimeBeTold(postgres.ownerUrl(databaseName));
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select set_config($1, $2, true)', [TOLD_TIME, at]);
    const { rowCount } = await client.query(statement, [...values]);
    await client.query('commit');
    return { rowCount };
  } finally {
    client.release();
  }
}

/**
 * Stops the database's clock at that time for everybody, until it is told the next: what the product
 * records from now on is dated so.
 */
export async function stopClock(
  { postgres, databaseName }: Pick<PlatformTest, 'postgres' | 'databaseName'>,
  at: string,
): Promise<void> {
  await withClient(postgres.ownerUrl(databaseName), (owner) =>
    owner.query(
      `create or replace function clock() returns timestamptz language sql
        as $clock$select ${pg.escapeLiteral(at)}::timestamptz$clock$`,
    ),
  );
}
