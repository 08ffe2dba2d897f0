import { Injectable } from '@nestjs/common';
import type { HandlerOf, JobPayload } from '../../job-kinds/index.ts';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { Database } from '../../platform/database/database.ts';
import type { JobContext } from '../../platform/jobs/job-kind.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { InvitationMails } from './invitation.mails.ts';
import { InvitationRepository } from './invitation.repository.ts';

type Name = 'invitation.mail';

/** Mails the link of an invitation. */
@Injectable()
export class InvitationJob implements HandlerOf<Name> {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly mails: InvitationMails,
    private readonly mailer: Mailer,
  ) {}

  get canRun(): boolean {
    return this.mailer.isConfigured;
  }

  /**
   * The link works once the mail server has taken the mail: until then it exists nowhere else. Of
   * several mails that wait for the same invitation the first is sent. Each attempt makes another link,
   * so each has a message id of its own.
   */
  async run({ invitationId, language }: JobPayload<Name>, job: JobContext): Promise<void> {
    const invitation = await this.invitations.findOpen(this.database, invitationId);
    if (!invitation || invitation.hasLink) return;
    const token = newLinkToken();
    const mail = this.mails.compose(invitation, token, language);
    await this.mailer.deliver(mail, `job-${job.id}-${job.attempt}`);
    await job.tx(async (tx) => {
      await this.invitations.setLink(tx, invitationId, token);
      await job.done(tx);
    });
  }
}
