import { randomBytes } from 'node:crypto';
import { withClient } from '@samhandling/local-postgres';
import { connectTo, type DatabaseServer, type ServerAddress } from './database-server.ts';

export interface SuiteDatabase {
  name: string;
  server: DatabaseServer;
  /** As the role that owns the tables. */
  ownerUrl: string;
  /** As the role that the application connects as. */
  appUrl: string;
  drop(): Promise<void>;
}

export interface TemplateUrls {
  ownerUrl: string;
  appUrl: string;
}

const VARIABLE = 'SAMHANDLING_TEST_SERVER';

/** Told by the global set-up to the processes that run the suites. */
export function announceServer(address: ServerAddress): void {
  process.env[VARIABLE] = JSON.stringify(address);
}

function announcedServer(): ServerAddress {
  const text = process.env[VARIABLE];
  if (!text) throw new Error('The global set-up of tests/support has not run.');
  return JSON.parse(text) as ServerAddress;
}

/**
 * A database for one suite: a copy of the template, which the first suite of a run makes with
 * `createTemplate` (the migrations) while the others wait.
 */
export async function openSuiteDatabase(
  createTemplate: (urls: TemplateUrls) => Promise<void>,
): Promise<SuiteDatabase> {
  const address = announcedServer();
  const server = connectTo(address);
  const template = `${address.prefix}_template`;
  await ensureTemplate(server, template, createTemplate);
  const name = `${address.prefix}_${randomBytes(4).toString('hex')}`;
  await server.createDatabase(name, template);
  return {
    name,
    server,
    ownerUrl: server.ownerUrl(name),
    appUrl: server.appUrl(name),
    drop: () => server.dropDatabase(name),
  };
}

async function ensureTemplate(
  server: DatabaseServer,
  template: string,
  createTemplate: (urls: TemplateUrls) => Promise<void>,
): Promise<void> {
  const draft = `${template}_draft`;
  await withClient(server.superuserUrl('postgres'), async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('template of ' || $1))`, [template]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount) return;
    await server.dropDatabase(draft);
    await server.createDatabase(draft);
    await createTemplate({ ownerUrl: server.ownerUrl(draft), appUrl: server.appUrl(draft) });
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [draft],
    );
    await client.query(`alter database ${draft} rename to ${template}`);
  });
}
