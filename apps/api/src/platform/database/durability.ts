import type { Logger } from 'pino';
import type { Reader } from './database.ts';
import { sql } from './sql.ts';

const PROMISES = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Warns where PostgreSQL confirms a commit before it is on the disk, since such a commit can be
 * lost.
 */
export async function warnWhenNotDurable(reader: Reader, logger: Logger): Promise<void> {
  const settings = await reader.query<{ name: string }>(sql`
    select name from pg_settings where name = any(${PROMISES}) and setting = 'off'`);
  if (settings.length === 0) return;
  const off = settings.map(({ name }) => name);
  logger.warn(
    { off },
    'PostgreSQL does not wait for the disk: a crash can lose acknowledged changes',
  );
}
