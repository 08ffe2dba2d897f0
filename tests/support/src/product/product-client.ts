export type ProductAnswer<Body = Record<string, unknown>> = Readonly<{
  status: number;
  body: Body;
  headers: Headers;
  /** How long the whole answer took. */
  milliseconds: number;
}>;

export type ProductRequest = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root: `/api/v1/…`, `/health/…` or a page. */
  path: string;
  body?: unknown;
  /** Sent as If-Match. */
  version?: number;
  /** Sent as Idempotency-Key. */
  key?: string;
}>;

/** A request that takes longer than this is given up and counts as a fault. */
const PATIENCE_MILLISECONDS = 30_000;

/** One browser that talks to a started product: keeps its cookies and says where it comes from. */
export class ProductClient {
  private readonly cookies = new Map<string, string>();
  private readonly origin: string;
  private readonly publicOrigin: string;

  constructor(origin: string, publicOrigin = origin) {
    this.origin = origin;
    this.publicOrigin = publicOrigin;
  }

  /** The same browser at another process of the product. */
  at(origin: string): ProductClient {
    const twin = new ProductClient(origin, this.publicOrigin);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  get<Body>(path: string): Promise<ProductAnswer<Body>> {
    return this.send<Body>({ method: 'GET', path });
  }

  async send<Body = Record<string, unknown>>({
    method,
    path,
    body,
    version,
    key,
  }: ProductRequest): Promise<ProductAnswer<Body>> {
    const began = performance.now();
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      headers: {
        ...(method === 'GET' ? {} : { origin: this.publicOrigin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    this.keepCookies(response.headers);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
      milliseconds: performance.now() - began,
    };
  }

  /** Signs in; throws where that is refused. */
  async signIn({ email, password }: { email: string; password: string }): Promise<this> {
    const { status } = await this.send({
      method: 'POST',
      path: '/api/v1/session',
      body: { email, password },
    });
    if (status !== 200) throw new Error(`Signing in as ${email} answered ${status}.`);
    return this;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
  }
}
