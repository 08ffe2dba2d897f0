import pg from 'pg';
import type { Secrets } from './folder.ts';

/** Owns the databases and migrates them; may create the extensions that PostgreSQL trusts. */
export const OWNER_ROLE = 'samhandling_owner';
/** What the application connects as: reads and writes rows, changes no schema. */
export const APP_ROLE = 'samhandling_app';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks between two queries must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes both roles or sets their passwords; done at every start, so it heals itself. */
export async function ensureRoles(
  superuserUrl: string,
  passwords: Pick<Secrets, 'owner' | 'app'>,
): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login password ${pg.escapeLiteral(password)}`);
    }
  });
}

/** Makes a database that the owner role owns and the app role may use; false where it exists. */
export async function createDatabase(
  superuserUrl: (database: string) => string,
  name: string,
  template?: string,
): Promise<boolean> {
  const id = pg.escapeIdentifier(name);
  return withClient(superuserUrl('postgres'), async (client) => {
    // Two starts at once: the second waits until the database is there with all its rights.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return false;
    const source = template
      ? `template ${pg.escapeIdentifier(template)} strategy file_copy`
      : 'template template1';
    await client.query(`create database ${id} owner ${OWNER_ROLE} ${source}`);
    await client.query(`revoke all on database ${id} from public`);
    await client.query(`grant connect on database ${id} to ${APP_ROLE}`);
    if (!template) await grantToApp(superuserUrl(name));
    return true;
  });
}

/** Whatever the owner role will create, the app role may use. */
async function grantToApp(url: string): Promise<void> {
  const grants = [
    'usage on schemas',
    'select, insert, update, delete on tables',
    'usage, select on sequences',
    'execute on functions',
  ];
  await withClient(url, async (client) => {
    for (const grant of grants) {
      await client.query(
        `alter default privileges for role ${OWNER_ROLE} grant ${grant} to ${APP_ROLE}`,
      );
    }
  });
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });
}
