export type Answer<Body> = Readonly<{ status: number; body: Body; headers: Headers }>;

type RequestOptions = Readonly<{
  headers?: Record<string, string>;
  /** Sent as If-Match. */
  version?: number;
}>;

const API = '/api/v1';

/** Sent as it is; a file brings its media type along. */
const isReady = (body: unknown): body is Blob | string | undefined =>
  body instanceof Blob || typeof body === 'string' || body === undefined;

/** Calls the API as one browser does: keeps its cookies, says where it comes from. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    private readonly publicOrigin: string,
  ) {}

  get<Body = Record<string, unknown>>(
    path: string,
    options?: RequestOptions,
  ): Promise<Answer<Body>> {
    return this.send<Body>('GET', path, undefined, options);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    options?: RequestOptions,
  ): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, options);
  }

  put<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    options?: RequestOptions,
  ): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, body, options);
  }

  patch<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    options?: RequestOptions,
  ): Promise<Answer<Body>> {
    return this.send<Body>('PATCH', path, body, options);
  }

  delete<Body = Record<string, unknown>>(
    path: string,
    options?: RequestOptions,
  ): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, undefined, options);
  }

  /** The cookies as a header, to look at or to steal. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another browser with the same cookies. */
  copy(): TestClient {
    const twin = new TestClient(this.origin, this.publicOrigin);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  private async send<Body>(
    method: string,
    path: string,
    body: unknown,
    { headers = {}, version }: RequestOptions = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.origin}${path.startsWith('/health') ? '' : API}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.publicOrigin }),
        ...(body === undefined || body instanceof Blob
          ? {}
          : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
        ...headers,
      },
      body: isReady(body) ? body : JSON.stringify(body),
    });
    this.keepCookies(response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as Body,
    };
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
