/** What other slices may use of accounts. */
export { emailTaken, tokenUnusable } from './account.errors.ts';
export { AccountModule } from './account.module.ts';
export { AccountRepository, type AccountRow } from './account.repository.ts';
export { requireSuitablePassword } from './password-rule.ts';
