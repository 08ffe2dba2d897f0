import { Injectable } from '@nestjs/common';
import type { Caller, Person } from '@samhandling/domain';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { GuessLimiter } from '../../platform/limits/guess-limiter.ts';
import { OpenWriteLimiter } from '../../platform/limits/open-write-limiter.ts';
import type { RequestSource } from '../../platform/limits/request-source.ts';
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
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly tokens: AccountTokenRepository,
    private readonly hasher: PasswordHasher,
    private readonly guesses: GuessLimiter,
    private readonly openWrites: OpenWriteLimiter,
    private readonly mails: AccountMails,
    private readonly outbox: Outbox,
  ) {
    outbox.handle(RESET_JOB, (payload) => this.mailReset(payload as { email: string }));
  }

  /**
   * Signs out everywhere else; the caller gets a session of the new epoch. `epoch` is that of the
   * session: when the account has moved on meanwhile, the session is over and nothing is changed.
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

  /** Does the same whether the address is known or not; a job finds out later. */
  async requestReset(email: string, person: Caller, source: RequestSource): Promise<void> {
    await this.openWrites.spend(person, source);
    await this.unitOfWork.run((tx) => this.outbox.add(tx, RESET_JOB, { email: email.trim() }));
  }

  /** Answers the address of the account. Earlier guesses at its password count no longer. */
  async reset(
    token: string,
    password: string,
    { hasLeft }: RequestSource,
  ): Promise<{ email: string }> {
    const found = await this.tokens.findUsable(this.database, 'password_reset', token);
    if (!found?.accountId) throw tokenUnusable();
    const { accountId, email } = found;
    requireSuitablePassword(password, '/password', email);
    const caller = { lane: accountId, isKnown: true, hasLeft };
    const passwordHash = await this.hasher.hash(password, caller);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.tokens.use(tx, found.id))) throw tokenUnusable();
      await this.setPassword(tx, accountId, passwordHash);
      await this.tokens.withdrawResets(tx, accountId);
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
