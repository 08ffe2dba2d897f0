import { Injectable } from '@nestjs/common';
import type { PasswordLink } from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { AccountAccess } from './account.access.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository } from './account.repository.ts';
import { PasswordResetRepository } from './password-reset.repository.ts';

const VALID_HOURS = 1;

/**
 * Makes links for a new password, for those who cannot get one by mail. Each ends the one before, works once
 * for an hour, is logged, and its owner is told at the next log-in.
 */
@Injectable()
export class PasswordLinkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly access: AccountAccess,
    private readonly resets: PasswordResetRepository,
    private readonly mails: AccountMails,
  ) {}

  /**
   * Makes a link and returns it. The answer that is saved for a repeated request is without the link.
   */
  async make(person: Person, id: string): Promise<PasswordLink> {
    const token = newLinkToken();
    const kept = await this.unitOfWork.run(async (tx) => {
      const found = await this.accounts.findForChange(tx, id);
      const account = this.access.authorize(found, person, 'makePasswordLink');
      const expiresAt = await this.save(tx, account, { token, by: person.accountId });
      return { link: null, expiresAt: expiresAt.toISOString() };
    });
    return { ...kept, link: this.mails.passwordLinkOf(token) };
  }

  /** From the command line. Throws where no account has the address. */
  async makeFor(email: string): Promise<{ link: string }> {
    const token = newLinkToken();
    await this.unitOfWork.run(async (tx) => {
      const account = await this.accounts.findCredentials(tx, email);
      if (!account) throw notFound();
      await this.save(tx, account, { token, by: null });
    });
    return { link: this.mails.passwordLinkOf(token) };
  }

  private async save(
    tx: Tx,
    account: { id: string; email: string },
    { token, by }: { token: string; by: string | null },
  ): Promise<Date> {
    const expiresAt = await this.resets.save(tx, account, { token, validHours: VALID_HOURS });
    await this.accounts.notePasswordLink(tx, account.id, by);
    await this.history.record(tx, {
      subject: 'account',
      subjectId: account.id,
      event: 'account.password_link_made',
      accountId: by,
    });
    return expiresAt;
  }
}
