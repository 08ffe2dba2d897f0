import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startTestServer } from '@samhandling/test-support';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = `${root}apps/api/dist/main.js`;
const main = `${root}apps/demo/src/main.ts`;
const DATABASE = 'e2e';

export interface Product {
  origin: string;
  stop(): Promise<void>;
}

export type ProductOptions = Readonly<{
  env?: Record<string, string>;
  /** A simulated county with hundreds of actors instead of the small demo. */
  county?: boolean;
}>;

/** Starts what was built, with a demo, on a free port and a throw-away PostgreSQL. */
export async function startProduct({
  env = {},
  county = false,
}: ProductOptions = {}): Promise<Product> {
  if (!existsSync(built)) throw new Error('Nothing is built: run `npm run build` first.');
  const server = await startTestServer();
  const database = `${server.address.prefix}_${DATABASE}`;
  await server.createDatabase(database);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const api = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      '--import',
      `${root}tools/lib/die-with-parent.mjs`,
      main,
      ...(county ? ['county'] : []),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: server.appUrl(database),
        MIGRATION_DATABASE_URL: server.ownerUrl(database),
        PORT: String(port),
        PUBLIC_URL: origin,
        LOG_LEVEL: 'warn',
        ...env,
      },
    },
  );
  let output = '';
  api.stdout?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
  let hasEnded = false;
  const ended = once(api, 'exit').then(() => (hasEnded = true));
  const stop = async (): Promise<void> => {
    // As Ctrl-C: idle connections of the browser are not waited for.
    api.kill('SIGINT');
    await ended;
    await server.stop();
  };
  try {
    await waitUntilReady(origin, () => hasEnded);
  } catch (cause) {
    await stop();
    throw new Error(`The product did not start. It said:\n${output}`, { cause });
  }
  return { origin, stop };
}

/** So long a start may take on a busy machine: it makes the tables and the demo. */
const START_MINUTES = 5;

async function waitUntilReady(origin: string, hasEnded: () => boolean): Promise<void> {
  const end = Date.now() + START_MINUTES * 60_000;
  while (Date.now() < end) {
    if (hasEnded()) throw new Error('It ended.');
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`It was not ready within ${START_MINUTES} minutes.`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
