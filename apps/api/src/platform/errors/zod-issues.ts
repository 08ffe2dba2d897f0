import type { FieldProblem } from '@samhandling/contract';
import type { z } from 'zod';

/** The parameters of an issue that its message needs; never the value that was sent. */
const PARAM_KEYS = ['minimum', 'maximum', 'format', 'expected', 'origin', 'divisor'] as const;

type Issue = z.core.$ZodIssue;

export function toFieldProblems(issues: readonly Issue[], pointerBase = ''): FieldProblem[] {
  return issues.slice(0, 50).flatMap((issue) => fieldProblemsOf(issue, pointerBase));
}

function fieldProblemsOf(issue: Issue, base: string): FieldProblem[] {
  const pointer = base + toPointer(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({
      field: pointer + toPointer([key.slice(0, 100)]),
      code: 'unrecognized_key',
    }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    { field: pointer, code: isMissing ? 'required' : codeOf(issue), params: paramsOf(issue) },
  ];
}

function codeOf(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'required';
  if (issue.code === 'invalid_format') return `invalid_${issue.format}`;
  return issue.code;
}

function paramsOf(issue: Issue): FieldProblem['params'] {
  const found = PARAM_KEYS.flatMap((key) => {
    const value: unknown = Reflect.get(issue, key);
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Writes a path as a JSON pointer (RFC 6901). */
export function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
