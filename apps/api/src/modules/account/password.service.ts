import { Injectable } from '@nestjs/common';
import type { Person } from '@samhandling/domain';
import { LogInLimiter } from '../../platform/auth/log-in-limiter.ts';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { Mailer, type MailIds, type SendMail } from '../../platform/mail/mailer.ts';
import { passwordWrong, tokenUnusable } from './account.errors.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { PasswordResetRepository } from './password-reset.repository.ts';
import { requireSuitablePassword } from './password-rule.ts';

const RESET_JOB = 'account.password_reset';
const RESET_VALID_HOURS = 2;

@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly hasher: PasswordHasher,
    private readonly limiter: LogInLimiter,
    private readonly mails: AccountMails,
    private readonly mailer: Mailer,
  ) {
    mailer.handle(RESET_JOB, (ids, send) => this.mailReset(ids, send));
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

  /** Does the same whether the address is known or not: one job, which sends nothing to nobody. */
  async requestReset(email: string, address: string): Promise<void> {
    await this.limiter.spendFromNetwork(address);
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentials(tx, email);
      await this.mailer.sendLater(tx, RESET_JOB, { accountId: account?.id ?? null });
    });
  }

  async reset(token: string, password: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.resets.findUsable(tx, token);
      if (!found) throw tokenUnusable();
      requireSuitablePassword(password, '/password', found.email);
      await this.accounts.findCredentialsForChange(tx, found.accountId);
      if (!(await this.resets.use(tx, found, token))) throw tokenUnusable();
      await this.setPassword(tx, found.accountId, password);
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

  /** The link works once the mail server has taken the mail: until then it exists nowhere else. */
  private async mailReset({ accountId }: MailIds, send: SendMail): Promise<void> {
    const account =
      accountId === null
        ? undefined
        : await this.accounts.findCredentialsById(this.database, String(accountId));
    if (!account || account.isDisabled) return;
    const { email, language } = account;
    const token = newLinkToken();
    await send(this.mails.passwordReset({ email, token, hours: RESET_VALID_HOURS, language }));
    await this.unitOfWork.run((tx) =>
      this.resets.save(tx, account, { token, validHours: RESET_VALID_HOURS }),
    );
  }
}
