import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { actorRoutes } from './actors.ts';
import { deskRoutes } from './desk.ts';
import { initiativeRoutes } from './initiative.ts';
import { initiativeListRoutes } from './initiative-list.ts';
import { overviewRoutes } from './overviews.ts';
import type { FloorAnswer, Route } from './route.ts';
import { searchRoutes } from './search.ts';
import { personOf, sessionRoutes } from './session.ts';
import { writeRoutes } from './writes.ts';

// The floor: what the same answers cost by hand, on node:http and pg, with the same sessions, permissions and
// compression, and nothing else. The product is measured against it.
const ROUTES: readonly Route[] = [
  ...sessionRoutes,
  ...initiativeListRoutes,
  ...initiativeRoutes,
  ...actorRoutes,
  ...deskRoutes,
  ...searchRoutes,
  ...writeRoutes,
  ...overviewRoutes,
];

/** As the product does it: less is not worth it. */
const LEAST_COMPRESSED = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const server = createServer((request, response) => {
  answer(request, response).catch((fault: unknown) => {
    process.stderr.write(`${request.method} ${request.url}: ${String(fault)}\n`);
    response.writeHead(500).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), process.env.HOST);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor');
  if (pathname === '/health/ready') {
    response.writeHead(200).end();
    return;
  }
  const given = await answerOf(request, pathname, searchParams);
  if (!given) {
    response.writeHead(404).end();
    return;
  }
  send(request, response, given);
}

async function answerOf(
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<FloorAnswer> {
  const person = await personOf(request.headers.cookie);
  for (const route of ROUTES) {
    if (route.method !== request.method) continue;
    const match = route.path.exec(path);
    if (!match) continue;
    if (route.isForPeople && !person) return { status: 401, json: '{}' };
    const body = request.method === 'GET' ? undefined : await bodyOf(request);
    const { headers } = request;
    return route.answer({ path, query, headers, person, body }, ...match.slice(1));
  }
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, json, version }: NonNullable<FloorAnswer>,
): void {
  const encoding = encodingFor(request, json.length);
  const body =
    encoding === 'br'
      ? brotliCompressSync(json, BROTLI)
      : encoding === 'gzip'
        ? gzipSync(json)
        : json;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...(version === undefined ? {} : { etag: `"${version}"` }),
  });
  response.end(body);
}

function encodingFor({ headers }: IncomingMessage, length: number): 'br' | 'gzip' | undefined {
  if (length < LEAST_COMPRESSED) return undefined;
  const accepted = String(headers['accept-encoding'] ?? '');
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : undefined;
}
