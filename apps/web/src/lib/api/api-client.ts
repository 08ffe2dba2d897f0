import { ProblemError, problemFrom } from './problem-error.ts';
import { stringifySearch } from '../search-params.ts';

export const API_PATH = '/api/v1';

/** How the API is asked and by whom: with `fetch` in the browser, with the visitor's cookie on the server. */
export type ApiOptions = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly send?: (path: string, init: RequestInit) => Promise<Response>;
};

export type ApiRequest = {
  readonly query?: Readonly<Record<string, unknown>>;
  /** Sent as JSON; a file as it is, under its own type. */
  readonly body?: unknown;
  /** The version that was read: sent as `If-Match`. */
  readonly version?: number;
  /** Makes a repeated sending of the same form count once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

export type ApiClient = ReturnType<typeof createApiClient>;

const typeOf = (body: unknown) => (body instanceof Blob ? body.type : 'application/json');

/** Paths are those of the contract, without `/api/v1`; the answer's type is the contract's. */
export function createApiClient({ headers = {}, send }: ApiOptions = {}) {
  async function request<T>(method: string, path: string, options: ApiRequest): Promise<T> {
    const { query = {}, body, version, idempotencyKey, signal } = options;
    let response: Response;
    try {
      response = await (send ?? fetch)(`${API_PATH}${path}${stringifySearch(query)}`, {
        method,
        signal,
        headers: {
          accept: 'application/json, application/problem+json',
          ...(body === undefined ? {} : { 'content-type': typeOf(body) }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      });
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      throw new ProblemError({ status: 0, code: 'network.unreachable' });
    }
    if (!response.ok) {
      throw await problemFrom(response);
    }
    if (response.status === 204) {
      return undefined as T;
    }
    try {
      return (await response.json()) as T;
    } catch {
      throw new ProblemError({ status: response.status, code: 'network.unexpected_answer' });
    }
  }

  return {
    get: <T>(path: string, options: Omit<ApiRequest, 'body' | 'version'> = {}) =>
      request<T>('GET', path, options),
    post: <T>(path: string, body: unknown, options: Omit<ApiRequest, 'body'> = {}) =>
      request<T>('POST', path, { ...options, body }),
    put: <T>(path: string, body: unknown, options: Omit<ApiRequest, 'body'> = {}) =>
      request<T>('PUT', path, { ...options, body }),
    patch: <T>(path: string, body: unknown, options: Omit<ApiRequest, 'body'> = {}) =>
      request<T>('PATCH', path, { ...options, body }),
    delete: <T = void>(path: string, options: ApiRequest = {}) =>
      request<T>('DELETE', path, options),
  };
}
