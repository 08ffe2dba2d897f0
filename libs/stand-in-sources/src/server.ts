import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What is answered: JSON, or a problem object where the status says so. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a stand-in is asked. */
export type ReceivedRequest = {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
};

/** Something that goes wrong instead of an answer. */
export type Trouble =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** In place of a problem object. */
      readonly body?: unknown;
    }
  /** The connection is cut. */
  | 'cut'
  /** What is answered is no JSON. */
  | 'garbage';

/** A server on a free port of this machine, that can be told to fail. */
export type StandIn = {
  /** Where it answers, with the path that the real one has. */
  readonly url: string;
  /** Every address that was asked for, in order. */
  readonly requests: readonly string[];
  /** The next requests are answered by these, one each; `null` is an answer as usual. */
  trouble(...next: (Trouble | null)[]): void;
  stop(): Promise<void>;
};

/** A problem object, as both providers answer what they refuse. */
export function problem(status: number, title: string): Answer {
  return { status, body: { type: 'Parameter error', title, status } };
}

const BODY_BYTES = 1_000_000;

/** Listens on the loopback address only. `path` is what stands before every address. */
export async function startStandIn(
  path: string,
  answer: (asked: ReceivedRequest) => Answer,
): Promise<StandIn> {
  const requests: string[] = [];
  const troubles: (Trouble | null)[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${url.pathname}${url.search}`);
    const body = await readBody(request);
    const trouble = troubles.shift() ?? null;
    if (trouble === 'cut') {
      response.destroy();
      return;
    }
    if (trouble === 'garbage') {
      send(response, { status: 200, body: null }, '<html>Underhåll pågår</html>');
      return;
    }
    if (trouble !== null) {
      const { status, headers = {}, body: told } = trouble;
      send(
        response,
        told === undefined
          ? { ...problem(status, 'Trouble'), headers }
          : { status, headers, body: told },
      );
      return;
    }
    const isBelow = url.pathname.startsWith(`${path}/`);
    send(
      response,
      isBelow && body !== undefined
        ? answer({ method: request.method ?? 'GET', url, body })
        : problem(isBelow ? 400 : 404, isBelow ? 'Invalid body' : 'Not found'),
    );
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}${path}`,
    requests,
    trouble: (...next) => {
      troubles.push(...next);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer, text?: string): void {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers });
  response.end(text ?? JSON.stringify(body));
}

/** Null where there is none, undefined where it is no JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  if (size === 0) return null;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
