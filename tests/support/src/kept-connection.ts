import http from 'node:http';

export type KeepAliveAnswer = Readonly<{
  status: number;
  body: string;
  headers: http.IncomingHttpHeaders;
  /** The server said that it closes the connection: the next request needs a new one. */
  isFarewell: boolean;
}>;

export type KeepAliveRequest = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}>;

/** One connection that is kept from request to request, as a browser and a proxy keep theirs. */
export class KeptConnection {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Rejects when the connection breaks before the whole answer has come. */
  send(
    path: string,
    { method = 'GET', headers = {}, body }: KeepAliveRequest = {},
  ): Promise<KeepAliveAnswer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const request = http.request(`${this.origin}${path}`, {
        agent: this.agent,
        method,
        headers: {
          origin: this.origin,
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...headers,
        },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (answer += chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: answer,
            headers: response.headers,
            isFarewell: response.headers.connection === 'close',
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
