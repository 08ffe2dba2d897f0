import { AsyncLocalStorage } from 'node:async_hooks';

/** The Idempotency-Key of a write, with which a repeated one is recognised. */
export type IdempotencyKey = {
  /** Whose key: an account, or the visitors. */
  readonly scope: string;
  readonly key: string;
  /** Hash of method, path and body: the same key with another request is refused. */
  readonly fingerprint: string;
};

/** Values of one request that would otherwise be parameters of every function. */
export type RequestContext = {
  readonly requestId: string;
  readonly traceparent: string;
  /** The language in which the reader has the pages. */
  readonly language: string;
  /** The address that the request came from, as far as proxies are trusted. */
  readonly network: string | undefined;
  /** When it came, as `performance.now()` counts. */
  readonly begunAt: number;
  /** Whether somebody may be signed in. */
  readonly hasSession: boolean;
  /** Whether what is read for it may come from a replica, which holds all that this process knows of. */
  readsReplica?: boolean;
  /** The account that a refused log-in was tried on. */
  triedAccount?: string;
  idempotency?: IdempotencyKey;
};

export const requestStorage = new AsyncLocalStorage<RequestContext>();

/** The request in which this code runs; undefined in jobs and commands. */
export const currentRequest = (): RequestContext | undefined => requestStorage.getStore();
