import type { ErrorCode } from '@samhandling/contract';

const codes = new Map<string, ErrorCode>();

/**
 * Says which code a named constraint of the database stands for. A slice calls this once in its
 * `*.errors.ts`; a constraint nobody named is a fault of ours and answers 500.
 */
export function registerConstraintCodes(entries: Record<string, ErrorCode>): void {
  for (const [constraint, code] of Object.entries(entries)) codes.set(constraint, code);
}

export function codeOfConstraint(constraint: string | undefined): ErrorCode | undefined {
  return constraint === undefined ? undefined : codes.get(constraint);
}

/** For the test that holds these names and those of the database together. */
export const registeredConstraints = (): string[] => [...codes.keys()];
