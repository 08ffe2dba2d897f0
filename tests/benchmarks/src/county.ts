import type { TestServer } from '@samhandling/test-support';
import { startServer, type Server } from '@samhandling/test-support';
import type { CountySize } from '@samhandling/simulated-county';
import pg from 'pg';
import type { Checkout } from './checkout.ts';
import { fillDatabase, PERSON } from './fill.ts';

/** A running product on a filled database of its own. */
export type County = Readonly<{
  checkout: Checkout;
  server: Server;
  /** Sends a request as the signed-in person; throws where the answer is a refusal. */
  send(method: string, path: string, body?: object, version?: number): Promise<unknown>;
}>;

/** Migrates and fills a database, then starts the checkout's product on it. */
export async function openCounty(
  postgres: TestServer,
  checkout: Checkout,
  size: CountySize,
): Promise<County> {
  const database = `${postgres.address.prefix}_${checkout.name.replace(/\W/g, '_')}_${size.initiatives}`;
  await postgres.createDatabase(database);
  const env = {
    DATABASE_URL: postgres.appUrl(database),
    MIGRATION_DATABASE_URL: postgres.ownerUrl(database),
    LOG_LEVEL: 'error',
  };
  // The first start migrates and loads the strategy.
  await (await startServer(env, checkout.main)).stop();
  const owner = new pg.Client({ connectionString: postgres.ownerUrl(database) });
  await owner.connect();
  await fillDatabase(owner, size);
  await owner.end();
  const server = await startServer(env, checkout.main);
  return { checkout, server, send: await signIn(server.origin) };
}

async function signIn(origin: string): Promise<County['send']> {
  const headers = { origin, 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify(PERSON),
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (method, path, body, version) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(body ? headers : { origin }),
        cookie,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    const isJson = response.headers.get('content-type')?.includes('json');
    return isJson ? (JSON.parse(text) as unknown) : text;
  };
}
