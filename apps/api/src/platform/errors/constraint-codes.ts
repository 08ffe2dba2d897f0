import type { ErrorCode } from '@samhandling/contract';

const codes = new Map<string, ErrorCode>();

/**
 * Says which code a named constraint of the database stands for. A slice calls this once in its
 * `*.errors.ts`; a constraint that no slice has registered is a programming fault and answers 500.
 */
export function registerConstraintCodes(entries: Record<string, ErrorCode>): void {
  for (const [constraint, code] of Object.entries(entries)) codes.set(constraint, code);
}

export function codeOfConstraint(constraint: string | undefined): ErrorCode | undefined {
  return constraint === undefined ? undefined : codes.get(constraint);
}

/** The registered names, for the test that compares them with the database. */
export const registeredConstraints = (): string[] => [...codes.keys()];
