import type { ErrorCode, FieldProblem, Problem } from '@samhandling/contract';

/** What can go wrong before the API could answer. */
export type ClientErrorCode = 'network.unreachable' | 'network.unexpected_answer';

type ProblemParts = Pick<
  Problem,
  'status' | 'errors' | 'params' | 'requestId' | 'currentVersion'
> & {
  code: ErrorCode | ClientErrorCode;
  retryAfterSeconds?: number;
};

/** The API said no (or could not be reached); the texts are found by `code`, never by a message. */
export class ProblemError extends Error {
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly code: ErrorCode | ClientErrorCode;
  readonly errors: readonly FieldProblem[];
  readonly params: Problem['params'];
  readonly requestId: string | undefined;
  /** On a stale write: the version that stands now. */
  readonly currentVersion: number | undefined;
  /** After too many attempts: how long to wait before the next. */
  readonly retryAfterSeconds: number | undefined;

  constructor(parts: ProblemParts) {
    const { status, code, errors, params, requestId, currentVersion, retryAfterSeconds } = parts;
    super(code);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.errors = errors ?? [];
    this.params = params;
    this.requestId = requestId;
    this.currentVersion = currentVersion;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Nobody is signed in, or not any longer. */
  get isSessionMissing(): boolean {
    return this.status === 401 && this.code !== 'session.credentials_refused';
  }

  /** Somebody else wrote first. */
  get isStale(): boolean {
    return this.status === 412;
  }

  /** No answer came: what was typed is still here and can be sent again. */
  get isNetworkLoss(): boolean {
    return this.status === 0;
  }

  toParts(): ProblemParts {
    const { status, code, errors, params, requestId, currentVersion, retryAfterSeconds } = this;
    const kept = { params, requestId, currentVersion, retryAfterSeconds };
    return { status, code, errors: [...errors], ...kept };
  }
}

export const isProblem = (error: unknown): error is ProblemError => error instanceof ProblemError;

function isProblemBody(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  );
}

/** Reads a refusal; an answer that is no problem document (a proxy's error page) gets a code too. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  if (isProblemBody(body)) {
    const retryAfterSeconds = Number(response.headers.get('retry-after')) || undefined;
    return new ProblemError({
      ...body,
      requestId: body.requestId ?? requestId,
      retryAfterSeconds,
    });
  }
  return new ProblemError({
    status: response.status,
    code: response.status >= 502 ? 'service.unavailable' : 'network.unexpected_answer',
    requestId,
  });
}
