import { Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { Jobs } from '../../job-kinds/index.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { currentRequest } from '../../platform/request/request-context.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { Mailer, type Mail } from '../../platform/mail/mailer.ts';
import { type InvitationRow, VALID_DAYS } from './invitation.repository.ts';

/** The links of invitations and the mails that carry them, in the language of whoever invites. */
@Injectable()
export class InvitationMails {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  get isConfigured(): boolean {
    return this.mailer.isConfigured;
  }

  linkOf(token: string): string {
    return `${this.config.publicUrl}/inbjudan/${token}`;
  }

  /** Keeps which invitation is to be mailed; its link is made when the mail is sent. */
  async sendLater(tx: Tx, invitationId: string): Promise<void> {
    if (!this.mailer.isConfigured) return;
    const language = currentRequest()?.language ?? DEFAULT_LANGUAGE;
    await this.jobs.enqueue(tx, 'invitation.mail', { invitationId, language });
  }

  /** Mails a link at once; throws where the mail server does not take it. */
  sendNow(invitation: InvitationRow, token: string): Promise<void> {
    return this.mailer.send(
      this.compose(invitation, token, DEFAULT_LANGUAGE),
      `invitation-${invitation.id}`,
    );
  }

  compose({ email, name, actor }: InvitationRow, token: string, language: string): Mail {
    const values = { name, link: this.linkOf(token), days: VALID_DAYS, actor: actor?.name ?? '' };
    const kind = actor ? 'memberInvitation' : 'invitation';
    return { to: email, ...mailText(kind, values, language) };
  }
}
