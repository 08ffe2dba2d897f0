import { Injectable } from '@nestjs/common';
import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { currentRequest } from '../../platform/request/request-context.ts';
import { mailText } from '../../platform/mail/mail-text.ts';
import { Mailer, type Mail, type MailIds, type SendMail } from '../../platform/mail/mailer.ts';
import { InvitationRepository, type InvitationRow, VALID_DAYS } from './invitation.repository.ts';

const JOB = 'invitation';

/** The links of invitations and the mails that carry them, in the language of whoever invites. */
@Injectable()
export class InvitationMails {
  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly mailer: Mailer,
  ) {
    mailer.handle(JOB, (ids, send) => this.mail(ids, send));
  }

  get isConfigured(): boolean {
    return this.mailer.isConfigured;
  }

  linkOf(token: string): string {
    return `${this.config.publicUrl}/inbjudan/${token}`;
  }

  /** Keeps which invitation is to be mailed; its link is made when the mail is sent. */
  async sendLater(tx: Tx, invitationId: string): Promise<void> {
    const language = currentRequest()?.language ?? DEFAULT_LANGUAGE;
    await this.mailer.sendLater(tx, JOB, { invitationId, language });
  }

  /** Mails a link at once; throws where the mail server does not take it. */
  sendNow(invitation: InvitationRow, token: string): Promise<void> {
    return this.mailer.deliver(
      this.compose(invitation, token, DEFAULT_LANGUAGE),
      `invitation-${invitation.id}`,
    );
  }

  /**
   * The link works once the mail server has taken the mail: until then it exists nowhere else. Of
   * several mails that wait for the same invitation the first is sent.
   */
  private async mail({ invitationId, language }: MailIds, send: SendMail): Promise<void> {
    const id = String(invitationId);
    const invitation = await this.invitations.findOpen(this.database, id);
    if (!invitation || invitation.hasLink) return;
    const token = newLinkToken();
    await send(this.compose(invitation, token, String(language)));
    await this.unitOfWork.run((tx) => this.invitations.setLink(tx, id, token));
  }

  private compose({ email, name, actor }: InvitationRow, token: string, language: string): Mail {
    const values = { name, link: this.linkOf(token), days: VALID_DAYS, actor: actor?.name ?? '' };
    const kind = actor ? 'memberInvitation' : 'invitation';
    return { to: email, ...mailText(kind, values, language) };
  }
}
