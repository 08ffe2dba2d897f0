import pg from 'pg';
import type { Config } from '../config/config.ts';

/** The name of the trigger that append-only tables have. */
const APPEND_ONLY_TRIGGER = 'append_only';

/**
 * Where the application connects as another role than the owner: it may read and write rows, change
 * no table, and only add to the tables that may only grow.
 */
export async function grantToApplication(owner: pg.Client, config: Config): Promise<void> {
  const ownerRole = await currentUser(owner);
  const role = await applicationRole(config);
  if (role === ownerRole) return;
  const to = pg.escapeIdentifier(role);
  await owner.query(`
    grant usage on schema public to ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    grant usage, select on all sequences in schema public to ${to};
    revoke insert, update, delete on platform_migration, platform_secret, repeatable_sql from ${to};`);
  const { rows } = await owner.query<{ table: string }>(
    `select distinct tgrelid::regclass::text as "table" from pg_trigger where tgname = $1`,
    [APPEND_ONLY_TRIGGER],
  );
  for (const { table } of rows) {
    await owner.query(`revoke update, delete, truncate on ${table} from ${to}`);
  }
}

async function applicationRole(config: Config): Promise<string> {
  const client = new pg.Client({
    connectionString: config.databaseUrl,
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await currentUser(client);
  } finally {
    await client.end();
  }
}

async function currentUser(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('select current_user as role');
  return String(rows[0]?.role);
}
