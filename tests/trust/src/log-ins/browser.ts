import { Agent, request } from 'node:http';

export type Reply = Readonly<{ status: number; retryAfter: number | undefined }>;

/** Calls the product as one browser behind a proxy does: keeps its cookies and its connection. */
export class Browser {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly cookies = new Map<string, string>();

  private readonly origin: string;
  private readonly network: string;

  constructor(origin: string, network: string) {
    this.origin = origin;
    this.network = network;
  }

  send(method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> {
    const headers = {
      'x-forwarded-for': this.network,
      ...(body ? { origin: this.origin, 'content-type': 'application/json' } : {}),
      ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.origin}${path}`,
        { method, headers, agent: this.agent },
        (answer) => {
          answer.resume();
          answer.once('error', reject);
          answer.once('end', () => {
            this.keep(answer.headers['set-cookie'] ?? []);
            const retryAfter = Number(answer.headers['retry-after']) || undefined;
            resolve({ status: answer.statusCode ?? 0, retryAfter });
          });
        },
      );
      sent.once('error', reject);
      sent.end(body && JSON.stringify(body));
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      this.cookies.set(name, value.join('='));
    }
  }
}
