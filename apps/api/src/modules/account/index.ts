/** What other slices may use of accounts. */
export { emailTaken, tokenUnusable } from './account.errors.ts';
export { AccountModule } from './account.module.ts';
export { AccountRepository, type AccountRow, type OwnAccountRow } from './account.repository.ts';
export { requireSuitablePassword } from './password-rule.ts';
export { CoordinatorRepository, type Recipient } from './coordinator.repository.ts';
export { PasswordResetJob } from './password-reset.job.ts';
