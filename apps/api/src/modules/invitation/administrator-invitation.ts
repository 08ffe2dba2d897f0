import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { LOGGER } from '../../platform/logging/logger-token.ts';
import { AccountRepository } from '../account/index.ts';
import { InvitationMails } from './invitation.mails.ts';
import { InvitationRepository, type InvitationRow } from './invitation.repository.ts';
import { InvitationService } from './invitation.service.ts';

/** The result of an invitation from the command line. */
export type AdministratorInvited = Readonly<{
  mail: 'not_configured' | 'sent' | 'failed';
  /** Null where the mail was sent and other administrators can hand over a link. */
  link: string | null;
}>;

/**
 * Invites an administrator from the command line. The mail is sent at once, so that the command can tell
 * whether it was. The link of the first administrator is always returned: nobody else could hand it over.
 */
@Injectable()
export class AdministratorInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly service: InvitationService,
    private readonly mails: InvitationMails,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async make(email: string, name: string): Promise<AdministratorInvited> {
    const token = newLinkToken();
    const { invitation, isFirst } = await this.unitOfWork.run(async (tx) => {
      const saved = await this.service.save(tx, {
        email,
        name,
        regionRole: 'administrator',
        actorId: null,
        membershipRole: null,
        invitedBy: null,
      });
      await this.invitations.setLink(tx, saved.id, token);
      return { invitation: saved, isFirst: !(await this.accounts.hasAdministrator(tx)) };
    });
    const mail = await this.send(invitation, token);
    return { mail, link: mail === 'sent' && !isFirst ? null : this.mails.linkOf(token) };
  }

  private async send(
    invitation: InvitationRow,
    token: string,
  ): Promise<AdministratorInvited['mail']> {
    if (!this.mails.isConfigured) return 'not_configured';
    try {
      await this.mails.sendNow(invitation, token);
      return 'sent';
    } catch (fault) {
      this.logger.warn({ err: fault }, 'the mail server did not take the invitation');
      return 'failed';
    }
  }
}
