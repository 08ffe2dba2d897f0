import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createServer as createVite, type ViteDevServer } from 'vite';
import type { handlePage as handlePageOf } from '../src/entry-server.tsx';

// Watch mode of the pages, behind `npm run dev`: Vite serves their sources and replaces changed
// components in the browser, this server draws the first answer from the same sources, and what
// belongs to the API is passed on to it.
const API_PATHS = /^\/(api|health|sprak)(\/|\?|$)/;
const API_PATIENCE_MILLISECONDS = 20_000;

const [port, host, apiPort, publicUrl] = [
  Number(process.env.PORT),
  process.env.HOST ?? '127.0.0.1',
  Number(process.env.API_PORT),
  process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT}`,
];
const apiOrigin = `http://127.0.0.1:${apiPort}`;

type EntryServer = { handlePage: typeof handlePageOf };

const server = createServer((request, response) => {
  answer(request, response).catch((fault: unknown) => tell(fault, response));
});
const vite: ViteDevServer = await createVite({
  root: fileURLToPath(new URL('../', import.meta.url)),
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server } },
});
server.listen(port, host);
await once(server, 'listening');

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (API_PATHS.test(path)) {
    await apiIsUp();
    passOn(request, response);
    return;
  }
  vite.middlewares(request, response, () => {
    draw(request, response).catch((fault: unknown) => tell(fault, response));
  });
}

/** Waits for the API, which restarts whenever its sources change, instead of refusing requests. */
async function apiIsUp(): Promise<void> {
  const end = Date.now() + API_PATIENCE_MILLISECONDS;
  while (Date.now() < end) {
    const socket = connect(apiPort, '127.0.0.1');
    const isUp = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) return;
    await sleep(100);
  }
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const asked = ask(`${apiOrigin}${request.url ?? '/'}`, { method, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  asked.on('error', (fault) => tell(fault, response));
  request.pipe(asked);
}

async function draw(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await apiIsUp();
  const { handlePage } = (await vite.ssrLoadModule('/src/entry-server.tsx')) as EntryServer;
  const { cookie } = request.headers;
  const page = await handlePage({
    request: new Request(new URL(request.url ?? '/', publicUrl)),
    askApi: (path, init) => fetch(`${apiOrigin}${path}`, init),
    cookie,
    language: /(?:^|;\s*)lang=([\w-]+)/.exec(cookie ?? '')?.[1] ?? '',
  });
  response.writeHead(page.status, Object.fromEntries(page.headers));
  if (!page.body || request.method === 'HEAD') response.end();
  else
    await pipeline(Readable.fromWeb(page.body as Parameters<typeof Readable.fromWeb>[0]), response);
}

/** The fault in the terminal and on the page, which loads again as soon as a source changes. */
function tell(fault: unknown, response: ServerResponse): void {
  if (fault instanceof Error) vite.ssrFixStacktrace(fault);
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${text}\n`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<script type="module" src="/@vite/client"></script><pre>${text.replaceAll('<', '&lt;')}</pre>`,
  );
}
