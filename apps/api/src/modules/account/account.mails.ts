import { Injectable } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import type { Mail } from '../../platform/mail/mailer.ts';

type Reset = { email: string; token: string; hours: number; language: string };

/** What the mails of accounts say. */
@Injectable()
export class AccountMails {
  constructor(@InjectConfig() private readonly config: Config) {}

  /** The address where the owner of the link chooses a new password. */
  passwordLinkOf(token: string): string {
    return `${this.config.publicUrl}/losenord/${token}`;
  }

  passwordReset({ email, token, hours, language }: Reset): Mail {
    const link = this.passwordLinkOf(token);
    return { to: email, ...mailText('passwordReset', { link, hours }, language) };
  }
}
