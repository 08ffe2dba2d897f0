import { Injectable } from '@nestjs/common';
import type { AccountInvitationBody, Invitation, InvitationReceipt } from '@samhandling/contract';
import type { MembershipRole, Person, RegionRole } from '@samhandling/domain';
import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import type { LoggedInAccount } from '../../platform/auth/password.strategy.ts';
import { PasswordHasher } from '../../platform/auth/password-hasher.ts';
import { Database } from '../../platform/database/database.ts';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.ts';
import { currentRequest } from '../../platform/http/request-context.ts';
import { History } from '../../platform/history/history.ts';
import { holdActor } from '../surviving-actor/index.ts';
import { emailTaken, passwordWrong, tokenUnusable } from './account.errors.ts';
import { AccountMails } from './account.mails.ts';
import { AccountRepository, type CredentialRow } from './account.repository.ts';
import { AccountTokenRepository, type TokenRow } from './account-token.repository.ts';
import { requireSuitablePassword } from './password-rule.ts';

const VALID_DAYS = 14;

export type NewInvitation = Readonly<{
  email: string;
  name: string;
  regionRole?: RegionRole | null;
  /** The actor one becomes a member of, with its name for the mail. */
  membership?: { actorId: string; actorName: string; role: MembershipRole };
  /** Null when it comes from the command line. */
  invitedBy: string | null;
}>;

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly tokens: AccountTokenRepository,
    private readonly hasher: PasswordHasher,
    private readonly mails: AccountMails,
  ) {}

  /** An administrator invites somebody to the region; who has an account is given a role instead. */
  async invite(person: Person, body: AccountInvitationBody): Promise<InvitationReceipt> {
    return this.unitOfWork.run(async (tx) => {
      if (await this.accounts.findCredentials(tx, body.email)) throw emailTaken();
      return this.create(tx, { ...body, invitedBy: person.accountId });
    });
  }

  /** Makes the link and mails it; for slices that invite as part of something of their own. */
  async create(tx: Tx, invitation: NewInvitation): Promise<InvitationReceipt> {
    const { email, name, regionRole = null, membership, invitedBy } = invitation;
    const token = await this.tokens.insert(tx, {
      purpose: 'invitation',
      email,
      name,
      regionRole,
      actorId: membership?.actorId,
      membershipRole: membership?.role,
      invitedBy,
      validHours: VALID_DAYS * 24,
    });
    await this.history.record(tx, {
      subject: membership ? 'actor' : 'account',
      subjectId: membership?.actorId ?? email,
      event: 'account.invited',
      accountId: invitedBy,
      actorId: membership?.actorId,
      to: { regionRole, membershipRole: membership?.role ?? null },
    });
    return this.mails.invite(tx, {
      email,
      name,
      token,
      actorName: membership?.actorName,
      days: VALID_DAYS,
    });
  }

  async inspect(token: string): Promise<Invitation> {
    const found = await this.tokens.findUsable(this.database, 'invitation', token);
    if (!found) throw tokenUnusable();
    const account = await this.accounts.findCredentials(this.database, found.email);
    return {
      email: found.email,
      name: found.name,
      actor: found.actor,
      hasAccount: account !== undefined,
    };
  }

  /** Makes the account, or adds to the one there is when its password is given. */
  async accept(token: string, body: { name: string; password: string }): Promise<LoggedInAccount> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.tokens.findUsable(tx, 'invitation', token);
      if (!invitation) throw tokenUnusable();
      // Before anything is locked: the actor may be merged into another at this moment.
      const actorId = invitation.actor && (await holdActor(tx, invitation.actor.id));
      const existing = await this.accounts.findCredentials(tx, invitation.email);
      const account = existing
        ? await this.addTo(tx, existing, invitation, body.password)
        : await this.createAccount(tx, invitation, body);
      if (!(await this.tokens.use(tx, invitation.id))) throw tokenUnusable();
      await this.addMembership(tx, account.id, actorId, invitation);
      return account;
    });
  }

  private async createAccount(
    tx: Tx,
    invitation: TokenRow,
    { name, password }: { name: string; password: string },
  ): Promise<LoggedInAccount> {
    requireSuitablePassword(password, '/password', invitation.email);
    const account = await this.accounts.insert(tx, {
      email: invitation.email,
      name,
      passwordHash: await this.hasher.hash(password),
      regionRole: invitation.regionRole,
      language: currentRequest()?.language ?? DEFAULT_LANGUAGE,
    });
    await this.history.record(tx, {
      subject: 'account',
      subjectId: account.id,
      event: 'account.created',
      accountId: account.id,
      to: { regionRole: invitation.regionRole },
    });
    return account;
  }

  private async addTo(
    tx: Tx,
    account: CredentialRow,
    invitation: TokenRow,
    password: string,
  ): Promise<LoggedInAccount> {
    const isMatch = await this.hasher.matches(account.passwordHash, password);
    if (!isMatch || account.isDisabled) throw passwordWrong();
    if (invitation.regionRole === null) return account;
    const row = await this.accounts.findForChange(tx, account.id);
    if (!row) throw tokenUnusable();
    const standing = { regionRole: invitation.regionRole, isDisabled: false };
    await this.accounts.updateStanding(tx, row.id, row.version, standing);
    await this.history.record(tx, {
      subject: 'account',
      subjectId: row.id,
      event: 'account.role_changed',
      accountId: row.id,
      from: { regionRole: row.regionRole },
      to: { regionRole: invitation.regionRole },
    });
    return { id: account.id, epoch: account.epoch + 1 };
  }

  private async addMembership(
    tx: Tx,
    accountId: string,
    actorId: string | null | undefined,
    { membershipRole }: TokenRow,
  ): Promise<void> {
    if (!actorId || !membershipRole) return;
    await this.accounts.addMembership(tx, accountId, actorId, membershipRole);
    await this.history.record(tx, {
      subject: 'actor',
      subjectId: actorId,
      event: 'membership.added',
      accountId,
      actorId,
      to: { accountId, role: membershipRole },
    });
  }
}
