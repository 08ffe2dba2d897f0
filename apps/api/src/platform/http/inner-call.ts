import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** What the application answered to itself. */
export type InnerAnswer = Readonly<{
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
  /** What its parts noted about the answer. */
  locals: Readonly<Record<string, unknown>>;
}>;

/** Longer than anything takes: whoever waits for an answer that never comes asks in another way. */
const LONGEST_MILLISECONDS = 20_000;

const calls = new WeakSet<IncomingMessage>();

/** Whether a request is one of the application to itself. */
export const isInnerCall = (request: IncomingMessage): boolean => calls.has(request);

/** Takes what is written; nothing comes from it. */
class Line extends Duplex {
  readonly remoteAddress = '127.0.0.1';
  readonly written: Buffer[] = [];

  constructor() {
    // Nobody would tell the answer to go on after a pause.
    super({ writableHighWaterMark: Number.MAX_SAFE_INTEGER });
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.written.push(chunk);
    done();
  }
}

/** Asks the application for an address without a connection: it meets each part as from outside. */
export async function callInside(
  handle: RequestListener,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<InnerAnswer> {
  const line = new Line();
  // Node asks no more of a socket than to be written to.
  const socket = line as Duplex as Socket;
  const request = new IncomingMessage(socket);
  Object.assign(request, { method: 'GET', url, headers, httpVersion: '1.1', complete: true });
  request.push(null);
  calls.add(request);
  const response = new ServerResponse(request);
  // The body is to come as it is, not in chunks with their lengths.
  response.useChunkedEncodingByDefault = false;
  response.assignSocket(socket);
  const patience = setTimeout(() => line.destroy(), LONGEST_MILLISECONDS);
  await new Promise<void>((resolve, reject) => {
    response.once('finish', resolve);
    response.once('close', () => reject(new Error('The application gave no answer to itself.')));
    handle(request, response);
  }).finally(() => clearTimeout(patience));
  const all = Buffer.concat(line.written);
  return {
    status: response.statusCode,
    headers: new Map(
      Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
    ),
    body: all.subarray(all.indexOf('\r\n\r\n') + 4),
    locals: 'locals' in response ? (response.locals as Record<string, unknown>) : {},
  };
}
