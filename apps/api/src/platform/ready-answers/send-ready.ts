import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InnerAnswer } from '../http/inner-call.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { ReadyAnswer } from './ready-answer.ts';

/** What says something of the body, and is left out where there is none. */
const OF_BODY = /^content-(type|disposition|language)$/;

/** Sends a kept answer in an encoding that the reader takes, or that it has not changed. */
export async function sendReady(
  answer: ReadyAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const encoding = answer.encodingFor(acceptedEncoding(header(request, 'accept-encoding')));
  const etag = answer.etag(encoding);
  const isKnown = names(header(request, 'if-none-match'), etag);
  response.statusCode = isKnown ? 304 : 200;
  for (const [name, value] of answer.headers) {
    if (!isKnown || !OF_BODY.test(name)) response.setHeader(name, value);
  }
  response.setHeader('Vary', 'Cookie, Accept-Language, Accept-Encoding');
  response.setHeader('ETag', etag);
  if (isKnown) {
    response.end();
    return;
  }
  const body = await answer.body(encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends what was made and is not kept: a refusal, to all who waited for it. */
export function sendAnswer({ status, headers, body }: InnerAnswer, response: ServerResponse): void {
  response.statusCode = status;
  for (const [name, value] of headers) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether If-None-Match names the tag, also as a weak one. */
function names(known: string | undefined, etag: string): boolean {
  return (
    known !== undefined && known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}
