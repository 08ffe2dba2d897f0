import { Injectable } from '@nestjs/common';
import type { Person } from '@samhandling/domain';
import { LogInLimiter } from '../../platform/auth/log-in-limiter.ts';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { passwordWrong, tokenUnusable } from './account.errors.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { AccountTokenRepository } from './account-token.repository.ts';
import { requireSuitablePassword } from './password-rule.ts';

const RESET_JOB = 'account.password_reset';
const RESET_VALID_HOURS = 2;

@Injectable()
export class PasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly tokens: AccountTokenRepository,
    private readonly hasher: PasswordHasher,
    private readonly limiter: LogInLimiter,
    private readonly mails: AccountMails,
    private readonly outbox: Outbox,
  ) {
    outbox.handle(RESET_JOB, (payload) => this.mailReset(payload as { email: string }));
  }

  /** Signs out everywhere else; the caller gets a session of the new epoch. */
  async change(
    person: Person,
    passwords: { currentPassword: string; newPassword: string },
    address: string,
  ): Promise<LoggedInAccount> {
    await this.limiter.refuseWhileDelayed(person.accountId, address);
    return this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentialsForChange(tx, person.accountId);
      if (!account) throw notFound();
      if (!(await this.hasher.matches(account.passwordHash, passwords.currentPassword))) {
        await this.limiter.recordFailure(person.accountId, address);
        throw passwordWrong();
      }
      requireSuitablePassword(passwords.newPassword, '/newPassword', account.email);
      return this.setPassword(tx, account.id, passwords.newPassword);
    });
  }

  /** Does the same whether the address is known or not; a job finds out later. */
  async requestReset(email: string, address: string): Promise<void> {
    await this.limiter.spendFromNetwork(address);
    await this.unitOfWork.run((tx) => this.outbox.add(tx, RESET_JOB, { email: email.trim() }));
  }

  async reset(token: string, password: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.tokens.findUsable(tx, 'password_reset', token);
      if (!found?.accountId) throw tokenUnusable();
      requireSuitablePassword(password, '/password', found.email);
      if (!(await this.tokens.use(tx, found.id))) throw tokenUnusable();
      await this.setPassword(tx, found.accountId, password);
      await this.tokens.withdrawResets(tx, found.accountId);
    });
  }

  private async setPassword(tx: Tx, accountId: string, password: string): Promise<LoggedInAccount> {
    const account = await this.accounts.endSessions(
      tx,
      accountId,
      await this.hasher.hash(password),
    );
    await this.history.record(tx, {
      subject: 'account',
      subjectId: accountId,
      event: 'account.password_changed',
      accountId,
    });
    return account;
  }

  private async mailReset({ email }: { email: string }): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentials(tx, email);
      if (!account || account.isDisabled) return;
      const token = await this.tokens.insert(tx, {
        purpose: 'password_reset',
        email: account.email,
        accountId: account.id,
        validHours: RESET_VALID_HOURS,
      });
      const { language } = account;
      const hours = RESET_VALID_HOURS;
      await this.mails.resetPassword(tx, { email: account.email, token, hours, language });
    });
  }
}
