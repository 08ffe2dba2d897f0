import { Injectable } from '@nestjs/common';
import type { HandlerOf, JobPayload } from '../../job-kinds/index.ts';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { Database } from '../../platform/database/database.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { PasswordResetRepository } from './password-reset.repository.ts';

type Name = 'account.password_reset_mail';
const RESET_VALID_HOURS = 2;

/** Mails a link with which somebody chooses a new password. */
@Injectable()
export class PasswordResetJob implements HandlerOf<Name> {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly mails: AccountMails,
    private readonly mailer: Mailer,
  ) {}

  get canRun(): boolean {
    return this.mailer.isConfigured;
  }

  /**
   * The link works once the mail server has taken the mail: until then it exists nowhere else. Each
   * attempt makes another link, so each has a message id of its own.
   */
  async run({ accountId }: JobPayload<Name>, job: JobContext): Promise<void> {
    if (accountId === null) return;
    const account = await this.accounts.findCredentialsById(this.database, accountId);
    if (!account || account.isDisabled) return;
    const { email, language } = account;
    const token = newLinkToken();
    const mail = this.mails.passwordReset({ email, token, hours: RESET_VALID_HOURS, language });
    await this.mailer.deliver(mail, `job-${job.id}-${job.attempt}`);
    await job.tx(async (tx) => {
      await this.resets.save(tx, account, { token, validHours: RESET_VALID_HOURS });
      await job.done(tx);
    });
  }
}
