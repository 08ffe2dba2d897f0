import { passwordProblem } from '@samhandling/domain';
import { passwordUnsuitable } from './account.errors.ts';

/** Throws `account.password_unsuitable` with what is wrong, at the field that holds it. */
export function requireSuitablePassword(password: string, field: string, email: string): void {
  const problem = passwordProblem(password, email);
  if (problem) throw passwordUnsuitable(field, problem);
}
