import { Injectable } from '@nestjs/common';
import type { InvitationReceipt } from '@samhandling/contract';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/unit-of-work.ts';
import { currentRequest } from '../../platform/http/request-context.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { mailText } from '../../platform/mail/mail-text.ts';

type InvitationMail = {
  email: string;
  name: string;
  token: string;
  actorName?: string;
  days: number;
};

type ResetMail = { email: string; token: string; hours: number; language: string };

/** The mails of accounts and the links in them: an invitation in the language of whoever invites. */
@Injectable()
export class AccountMails {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  async invite(
    tx: Tx,
    { email, name, token, actorName, days }: InvitationMail,
  ): Promise<InvitationReceipt> {
    const link = `${this.config.publicUrl}/inbjudan/${token}`;
    const values = { name, link, days, actor: actorName ?? '' };
    const key = actorName === undefined ? 'invitation' : 'memberInvitation';
    await this.mailer.send(tx, { to: email, ...mailText(key, values, currentRequest()?.language) });
    const expires = new Date(Date.now() + days * 86_400_000);
    return {
      email,
      isMailed: this.mailer.isConfigured,
      link: this.mailer.isConfigured ? null : link,
      expiresOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(expires),
    };
  }

  async resetPassword(tx: Tx, { email, token, hours, language }: ResetMail): Promise<void> {
    const link = `${this.config.publicUrl}/losenord/${token}`;
    await this.mailer.send(tx, {
      to: email,
      ...mailText('passwordReset', { link, hours }, language),
    });
  }
}
