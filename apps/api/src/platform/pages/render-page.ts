import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ownPath } from '@samhandling/domain';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { Config } from '../config/config.ts';
import { RequestFault } from '../errors/request-fault.ts';
import type { InnerDoor } from '../http/inner-door.ts';
import { currentRequest } from '../request/request-context.ts';
import { nonceOf } from '../http/security-headers.ts';
import { languageOf } from '../request/languages.ts';
import { hasSessionCookie } from '../request/session-cookie-name.ts';
import type { PageEntry } from './page-entry.ts';

const NOT_BUILT = 'The pages are not built. Run: npm run build\n';

/** Renders a page with the server entry of the web build and passes its answer on. */
export function renderPage(config: Config, door: InnerDoor, entry: PageEntry) {
  return async (request: ExpressRequest, response: ExpressResponse): Promise<void> => {
    if (!entry.isBuilt()) {
      response.status(503).setHeader('Retry-After', '60').type('text/plain').send(NOT_BUILT);
      return;
    }
    const { handlePage } = await entry.load();
    const isSignedIn = hasSessionCookie(request.headers.cookie);
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    const answer = await handlePage({
      request: toWebRequest(request, config, leaving.signal),
      nonce: nonceOf(response),
      isVisitor: !isSignedIn,
      askApi: (path, init) => door.ask(path, init),
      cookie: request.headers.cookie,
      language: languageOf(request.headers.cookie),
      headers: { traceparent: currentRequest()?.traceparent ?? '' },
    });
    response.setHeader('Cache-Control', isSignedIn ? 'no-store' : 'private, no-cache');
    response.locals['isSameForAll'] = !isSignedIn;
    await send(answer, request, response);
  };
}

function toWebRequest(request: ExpressRequest, config: Config, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const name of ['accept', 'accept-language', 'user-agent', 'traceparent']) {
    const value = request.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  return new Request(addressWithin(request.originalUrl, config.publicOrigin), { headers, signal });
}

/** The requested address within our origin: where the request line names a host, only the path counts. */
function addressWithin(asked: string, origin: string): URL {
  const target = asked.replace(/^[/\\]+/, '/');
  if (!URL.canParse(target, origin)) throw new RequestFault('request.malformed');
  const { pathname, search } = new URL(target, origin);
  return new URL(`${pathname.replace(/^\/+/, '/')}${search}`, origin);
}

async function send(
  answer: Response,
  request: ExpressRequest,
  response: ExpressResponse,
): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name === 'location') response.setHeader(name, ownPath(value) ?? '/');
    else if (name !== 'set-cookie') response.setHeader(name, value);
  }
  for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  response.vary('Cookie');
  if (!answer.body || request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(
    Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
    response,
  ).catch((fault: unknown) => {
    if (!response.destroyed) throw fault;
  });
}
