import { startTestServer, type TestServer } from './database-server.ts';
import { announceServer } from './suite-database.ts';

let server: TestServer | undefined;

/** Jest's globalSetup: one PostgreSQL for the whole run. */
export async function startForJest(): Promise<void> {
  server = await startTestServer();
  announceServer(server.address);
}

/** Jest's globalTeardown. */
export async function stopForJest(): Promise<void> {
  await server?.stop();
}
