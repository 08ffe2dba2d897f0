import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PersonName } from '../county/people.ts';

/** A request as a browser sends it: by a visitor, or by one of the people of the benchmark. */
export type Asked = Readonly<{
  path: string;
  method?: 'GET' | 'POST' | 'PUT';
  as?: PersonName;
  body?: object;
  /** The version that a write has read. */
  version?: number;
  headers?: Readonly<Record<string, string>>;
}>;

export type Answer = Readonly<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>;

/** What browsers say that they read. */
const ENCODINGS = 'gzip, deflate, br';

/** Sends requests over connections that are kept, as many at a time as it is told. */
export class Client {
  readonly origin: string;
  private readonly agent: http.Agent;
  readonly cookies: Readonly<Record<PersonName, string>>;

  constructor(origin: string, cookies: Readonly<Record<PersonName, string>>, connections = 1) {
    this.origin = origin;
    this.cookies = cookies;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  send({ path, method = 'GET', as, body, version, headers }: Asked): Promise<Answer> {
    const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const request = http.request(`${this.origin}${path}`, {
        agent: this.agent,
        method,
        headers: {
          'accept-encoding': ENCODINGS,
          ...(method === 'GET' ? {} : { origin: this.origin }),
          ...(as ? { cookie: this.cookies[as] } : {}),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(text ? { 'content-type': 'application/json', 'content-length': text.length } : {}),
          ...headers,
        },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      request.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The body as it was before it was compressed. */
export function bodyOf({ headers, body }: Answer): Buffer {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    default:
      return body;
  }
}

export const jsonOf = (answer: Answer): unknown => JSON.parse(bodyOf(answer).toString());
