import { Injectable } from '@nestjs/common';
import type { InvitedAccountBody, LinkedInvitation } from '@samhandling/contract';
import { invitationStep, type Caller, type Person } from '@samhandling/domain';
import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { currentRequest } from '../../platform/request/request-context.ts';
import { History } from '../../platform/history/history.ts';
import { AccountRepository, requireSuitablePassword, tokenUnusable } from '../account/index.ts';
import { otherPerson, signInFirst } from './invitation.errors.ts';
import { InvitationRepository, type InvitationRow } from './invitation.repository.ts';

/**
 * What happens when the link of an invitation is opened. Locks are taken in one order: actor, account,
 * link. The link is used up before the role is given, since giving it ends every other link to the same.
 */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async inspect(token: string, person: Caller): Promise<LinkedInvitation> {
    const found = await this.invitations.findByToken(this.database, token);
    if (!found) throw tokenUnusable();
    const nextInvitationStep = invitationStep(person, found.accountId);
    const name = nextInvitationStep === 'make_account' ? found.name : '';
    return { email: found.email, name, actor: found.actor, step: nextInvitationStep };
  }

  /**
   * Makes an account for the address and accepts; refused where the address has an account already.
   */
  async makeAccount(
    token: string,
    { name, password }: InvitedAccountBody,
  ): Promise<LoggedInAccount> {
    const found = await this.invitations.findByToken(this.database, token);
    if (!found) throw tokenUnusable();
    if (found.accountId !== null) throw signInFirst();
    requireSuitablePassword(password, '/password', found.email);
    const passwordHash = await this.hasher.hash(password);
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.findHeld(tx, token);
      if (!(await this.invitations.use(tx, invitation.id, token))) throw tokenUnusable();
      const { email, regionRole } = invitation;
      const language = currentRequest()?.language ?? DEFAULT_LANGUAGE;
      const account = await this.accounts.insert(tx, {
        email,
        name,
        passwordHash,
        regionRole,
        language,
      });
      await this.history.record(tx, {
        subject: 'account',
        subjectId: account.id,
        event: 'account.created',
        accountId: account.id,
        to: { regionRole },
      });
      await this.join(tx, account.id, invitation);
      return account;
    });
  }

  /**
   * Accepts with the account that the caller is signed in with; a role in the region signs them
   * out.
   */
  accept(token: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.findHeld(tx, token);
      if (invitation.accountId !== person.accountId) throw otherPerson();
      const account = await this.accounts.findCredentialsForChange(tx, person.accountId);
      if (!account || !(await this.invitations.use(tx, invitation.id, token))) {
        throw tokenUnusable();
      }
      await this.giveRegionRole(tx, account.id, invitation);
      await this.join(tx, account.id, invitation);
    });
  }

  /** The invitation, its actor held against a merge. If the actor was merged, the invitation has moved with it. */
  private async findHeld(tx: Tx, token: string): Promise<InvitationRow> {
    const found = await this.invitations.findByToken(tx, token);
    if (!found) throw tokenUnusable();
    if (found.actor === null || (await this.invitations.holdAdmitted(tx, found.actor.id))) {
      return found;
    }
    const moved = await this.invitations.findByToken(tx, token);
    const target = moved?.actor;
    if (!moved || !target || target.id === found.actor.id) throw tokenUnusable();
    if (!(await this.invitations.holdAdmitted(tx, target.id))) throw tokenUnusable();
    return moved;
  }

  private async giveRegionRole(
    tx: Tx,
    accountId: string,
    { regionRole }: InvitationRow,
  ): Promise<void> {
    const row = regionRole && (await this.accounts.findForChange(tx, accountId));
    if (!row || row.regionRole === regionRole) return;
    const standing = { regionRole, isDisabled: row.isDisabled };
    await this.accounts.updateStanding(tx, row.id, row.version, standing);
    await this.history.record(tx, {
      subject: 'account',
      subjectId: row.id,
      event: 'account.role_changed',
      accountId: row.id,
      from: { regionRole: row.regionRole },
      to: { regionRole },
    });
  }

  private async join(
    tx: Tx,
    accountId: string,
    { actor, membershipRole }: InvitationRow,
  ): Promise<void> {
    if (!actor || !membershipRole) return;
    if (!(await this.accounts.addMembership(tx, accountId, actor.id, membershipRole))) {
      throw tokenUnusable();
    }
    await this.history.record(tx, {
      subject: 'actor',
      subjectId: actor.id,
      event: 'membership.added',
      accountId,
      actorId: actor.id,
      to: { accountId, role: membershipRole },
    });
  }
}
