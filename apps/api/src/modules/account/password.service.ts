import { Injectable } from '@nestjs/common';
import type { Caller, Person } from '@samhandling/domain';
import { Jobs } from '../../job-kinds/index.ts';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { GuessLimiter } from '../../platform/auth/guess-limiter.ts';
import { OpenWriteLimiter } from '../../platform/limits/open-write-limiter.ts';
import type { RequestSource } from '../../platform/limits/request-source.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { passwordWrong, tokenUnusable } from './account.errors.ts';
import { AccountRepository } from './account.repository.ts';
import { PasswordResetRepository } from './password-reset.repository.ts';
import { requireSuitablePassword } from './password-rule.ts';

@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly hasher: PasswordHasher,
    private readonly guesses: GuessLimiter,
    private readonly openWrites: OpenWriteLimiter,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Signs out everywhere else; the caller gets a session of the new epoch. `epoch` is that of the
   * session: when that of the account differs, the session has ended and nothing is changed.
   */
  async change(
    person: Person,
    epoch: number | undefined,
    passwords: { currentPassword: string; newPassword: string },
    source: RequestSource,
  ): Promise<LoggedInAccount> {
    const account = await this.accounts.findCredentialsById(this.database, person.accountId);
    if (!account) throw notFound();
    const isRight = await this.guesses.atPasswordChange(account.id, source, () =>
      this.hasher.matches(account.passwordHash, passwords.currentPassword),
    );
    if (!isRight) throw passwordWrong();
    requireSuitablePassword(passwords.newPassword, '/newPassword', account.email);
    const caller = { lane: account.id, isKnown: true, hasLeft: source.hasLeft };
    const passwordHash = await this.hasher.hash(passwords.newPassword, caller);
    return this.unitOfWork.run(async (tx) => {
      const current = await this.accounts.findCredentialsForChange(tx, account.id);
      if (current?.epoch !== epoch) throw new RequestFault('session.required');
      return this.setPassword(tx, account.id, passwordHash);
    });
  }

  /**
   * Adds one job whether the address is known or not; the job sends no mail to unknown addresses.
   */
  async requestReset(email: string, person: Caller, source: RequestSource): Promise<void> {
    await this.openWrites.spend(person, source);
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentials(tx, email);
      if (!this.mailer.isConfigured) return;
      const accountId = account?.id ?? null;
      await this.jobs.enqueue(tx, 'account.password_reset_mail', { accountId });
    });
  }

  /** Returns the address of the account. Earlier guesses at its password count no longer. */
  async reset(
    token: string,
    password: string,
    { hasLeft }: RequestSource,
  ): Promise<{ email: string }> {
    const found = await this.resets.findUsable(this.database, token);
    if (!found) throw tokenUnusable();
    const { accountId, email } = found;
    requireSuitablePassword(password, '/password', email);
    const caller = { lane: accountId, isKnown: true, hasLeft };
    const passwordHash = await this.hasher.hash(password, caller);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.findCredentialsForChange(tx, accountId);
      if (!(await this.resets.use(tx, found, token))) throw tokenUnusable();
      await this.setPassword(tx, accountId, passwordHash);
    });
    await this.guesses.forgive({ id: accountId, email });
    return { email };
  }

  private async setPassword(
    tx: Tx,
    accountId: string,
    passwordHash: string,
  ): Promise<LoggedInAccount> {
    const account = await this.accounts.endSessions(tx, accountId, passwordHash);
    await this.history.record(tx, {
      subject: 'account',
      subjectId: accountId,
      event: 'account.password_changed',
      accountId,
    });
    return account;
  }
}
