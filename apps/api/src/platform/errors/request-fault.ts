import type { ErrorCode, FieldProblem, Problem } from '@samhandling/contract';

type ProblemExtras = Pick<Problem, 'errors' | 'params' | 'currentVersion'> & {
  retryAfterSeconds?: number;
};

/**
 * A request that is refused, by code. What the rules of the domain refuse is a `DomainError` of
 * libs/domain; this is for what only the API knows (missing version, wrong media type, no session).
 */
export class RequestFault extends Error {
  override name = 'RequestFault';

  constructor(
    readonly code: ErrorCode,
    readonly extra: ProblemExtras = {},
  ) {
    super(code);
  }
}

/** 404: the row does not exist, or the caller may not read it. */
export const notFound = () => new RequestFault('request.not_found');
/** 403: the caller may read the row but not do this with it. */
export const denied = () => new RequestFault('permission.denied');

/** 400: what is wrong with the body or the query, by field. */
export class InvalidRequest extends RequestFault {
  constructor(errors: FieldProblem[]) {
    super('request.invalid', { errors });
  }
}

/** 412: somebody else has changed the row meanwhile; with its present version where it is known. */
export class StaleVersion extends RequestFault {
  constructor(currentVersion?: number) {
    super('version.stale', { currentVersion });
  }
}

/** Throws 412 with the present version when the caller has read an older one. */
export function requireVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw new StaleVersion(row.version);
}
