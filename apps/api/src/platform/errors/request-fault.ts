import type { ErrorCode, FieldProblem, Problem } from '@samhandling/contract';

type Extra = Pick<Problem, 'errors' | 'params' | 'currentVersion'> & { retryAfterSeconds?: number };

/**
 * A request that is refused, by code. What the rules of the domain refuse is a `DomainError` of
 * libs/domain; this is for what only the API knows (missing version, wrong media type, no session).
 */
export class RequestFault extends Error {
  override name = 'RequestFault';

  constructor(
    readonly code: ErrorCode,
    readonly extra: Extra = {},
  ) {
    super(code);
  }
}

/** There is nothing here that the caller may read: 404. */
export const notFound = () => new RequestFault('request.not_found');
/** The caller may read it but not do this: 403. */
export const denied = () => new RequestFault('permission.denied');

/** Shape faults by field: 400. */
export class InvalidRequest extends RequestFault {
  constructor(errors: FieldProblem[]) {
    super('request.invalid', { errors });
  }
}

/** Somebody else changed the row first: 412, with the version that stands now where it is known. */
export class StaleVersion extends RequestFault {
  constructor(currentVersion?: number) {
    super('version.stale', { currentVersion });
  }
}

/** 412 with the version that stands, when the caller read an older one. */
export function requireVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw new StaleVersion(row.version);
}
