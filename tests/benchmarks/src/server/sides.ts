import { withClient } from '@samhandling/local-postgres';
import type pg from 'pg';
import type { Checkout } from '../checkout.ts';
import { PASSWORD, PEOPLE, type PersonName } from '../county/people.ts';
import type { Postgres } from '../county/postgres.ts';
import { findSubjects, type Subjects } from '../county/subjects.ts';
import { makeFloorTables } from '../floor/tables.ts';
import { Client } from './client.ts';
import { startFloor, startProduct, type ServerProcess } from './processes.ts';

/** One of the two that are measured, with a database of its own. */
export type Side = Readonly<{
  process: ServerProcess;
  database: string;
  /** Whom and what requests are about, in its county. */
  subjects: Subjects;
  client(connections?: number): Client;
  /** Runs a statement as the owner of the tables. */
  asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}>;

/** The product of a checkout, as it is built, on a copy of the filled database, with people signed in. */
export async function openProduct(
  postgres: Postgres,
  { main }: Checkout,
  template: string,
  environment: Readonly<Record<string, string>>,
): Promise<Side> {
  const database = await copyOf(postgres, template, 'product');
  const process = await startProduct(main, {
    ...environmentOf(postgres, database),
    ...environment,
  });
  return sideOf(process, postgres, database, await signIn(process.origin));
}

/** The floor on another copy. The same people are signed in: the sessions of the product are copied. */
export async function openFloor(postgres: Postgres, template: string, ours: Side): Promise<Side> {
  const database = await copyOf(postgres, template, 'floor');
  const { rows } = await ours.asOwner((client) => client.query('select * from session'));
  await withClient(postgres.ownerUrl(database), async (client) => {
    await client.query(
      `insert into session select * from json_populate_recordset(null::session, $1)`,
      [JSON.stringify(rows)],
    );
    await makeFloorTables(client);
  });
  const process = await startFloor(environmentOf(postgres, database));
  return sideOf(process, postgres, database, ours.client().cookies);
}

async function copyOf(postgres: Postgres, template: string, name: string): Promise<string> {
  const database = `${template}_${name}`;
  await postgres.dropDatabase(database);
  await postgres.createDatabase(database, template);
  return database;
}

const environmentOf = (postgres: Postgres, database: string) => ({
  DATABASE_URL: postgres.appUrl(database),
  MIGRATION_DATABASE_URL: postgres.ownerUrl(database),
});

async function sideOf(
  process: ServerProcess,
  postgres: Postgres,
  database: string,
  cookies: Readonly<Record<PersonName, string>>,
): Promise<Side> {
  return {
    subjects: await withClient(postgres.ownerUrl(database), findSubjects),
    process,
    database,
    client: (connections) => new Client(process.origin, cookies, connections),
    asOwner: (work) => withClient(postgres.ownerUrl(database), work),
    async stop() {
      await process.stop();
      await postgres.dropDatabase(database);
    },
  };
}

async function signIn(origin: string): Promise<Record<PersonName, string>> {
  const cookies: [string, string][] = [];
  for (const [name, email] of Object.entries(PEOPLE)) {
    const answer = await fetch(`${origin}/api/v1/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`Signing in answered ${answer.status}.`);
    cookies.push([
      name,
      answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    ]);
  }
  return Object.fromEntries(cookies) as Record<PersonName, string>;
}
