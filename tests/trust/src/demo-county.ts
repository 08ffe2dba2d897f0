import {
  cookieHeaderOf,
  startServer,
  startTestServer,
  type Server,
} from '@samhandling/test-support';
import pg from 'pg';

/** The product with its demo on a database of its own, as a process that can be started anew. */
export type DemoCounty = Readonly<{
  /** The process that serves now. */
  server(): Server;
  /** Stops the product, changes the database directly, past the product's rules, and starts it again. */
  tamper(change: (client: pg.Client) => Promise<void>): Promise<void>;
  /** A connection that may read files of this machine. */
  asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}>;

export async function openDemoCounty(name: string): Promise<DemoCounty> {
  const postgres = await startTestServer();
  const database = `${postgres.address.prefix}_${name}`;
  await postgres.createDatabase(database);
  const serve = () =>
    startServer({
      DATABASE_URL: postgres.appUrl(database),
      DEMO: 'true',
      MIGRATION_DATABASE_URL: postgres.ownerUrl(database),
    });
  let server = await serve();
  const asSuperuser: DemoCounty['asSuperuser'] = async (work) => {
    const client = new pg.Client({ connectionString: postgres.superuserUrl(database) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    server: () => server,
    asSuperuser,
    async tamper(change) {
      await server.stop();
      await asSuperuser(async (client) => {
        await client.query('set session_replication_role = replica');
        await change(client);
      });
      server = await serve();
    },
    async close() {
      await server.stop();
      await postgres.stop();
    },
  };
}

/** The cookies of somebody who is signed in with the demo's log-in for the role. */
export async function signInAs(origin: string, role: string): Promise<string> {
  const listed = await fetch(`${origin}/api/v1/demo-accounts`);
  const { items } = (await listed.json()) as {
    items: { role: string; email: string; password: string }[];
  };
  const account = items.find((each) => each.role === role);
  if (!account) throw new Error(`The demo has no ${role}.`);
  const { email, password } = account;
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}.`);
  return cookieHeaderOf(answer.headers.getSetCookie());
}
