import { Injectable } from '@nestjs/common';
import type {
  AccountInvitationBody,
  Invitation,
  InvitationLink,
  InvitationPage,
  InvitationReceipt,
  InvitationsQuery,
} from '@samhandling/contract';
import { type Person } from '@samhandling/domain';
import { newLinkToken } from '../../platform/auth/link-token.ts';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { AccountRepository, emailTaken } from '../account/index.ts';
import { InvitationAccess } from './invitation.access.ts';
import { membershipExists, notAdmitted } from './invitation.errors.ts';
import { InvitationMails } from './invitation.mails.ts';
import { presentInvitation, presentReceipt } from './invitation.presenter.ts';
import { InvitationRepository, type InvitationRow, type Offer } from './invitation.repository.ts';

/** Makes, lists, sends again, hands over and withdraws invitations. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly history: History,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly access: InvitationAccess,
    private readonly mails: InvitationMails,
  ) {}

  async list(person: Person, query: InvitationsQuery): Promise<InvitationPage> {
    const page = await this.invitations.findPage(this.database, query);
    return mapPage(page, (row) => presentInvitation(person, row));
  }

  /** For the slice that has checked whether the person runs the actor. */
  async listOfActor(person: Person, actorId: string): Promise<{ items: Invitation[] }> {
    const rows = await this.invitations.listOfActor(this.database, actorId);
    return { items: rows.map((row) => presentInvitation(person, row)) };
  }

  /** An administrator invites somebody to the region; who has an account is given a role instead. */
  invite(person: Person, { email, name, regionRole }: AccountInvitationBody) {
    return this.unitOfWork.run(async (tx) => {
      if (await this.accounts.findCredentials(tx, email)) throw emailTaken();
      const membership = { actorId: null, membershipRole: null };
      return this.create(tx, person, { email, name, regionRole, ...membership });
    });
  }

  /** Invites and sends the mail; for slices that invite as part of something of their own. */
  async create(
    tx: Tx,
    person: Person,
    offer: Omit<Offer, 'invitedBy'>,
  ): Promise<InvitationReceipt> {
    const invitation = await this.save(tx, { ...offer, invitedBy: person.accountId });
    await this.mails.sendLater(tx, invitation.id);
    return presentReceipt(person, invitation, this.mails.isConfigured);
  }

  /** Keeps the invitation without a link; for `create` and for the command line. */
  async save(tx: Tx, offer: Offer): Promise<InvitationRow> {
    const { actorId, email, regionRole, membershipRole } = offer;
    if (actorId !== null && !(await this.invitations.holdAdmitted(tx, actorId))) {
      throw notAdmitted();
    }
    const id = await this.invitations.save(tx, offer);
    // Checked last: the person may have accepted an earlier invitation meanwhile.
    if (actorId !== null && (await this.invitations.isMember(tx, actorId, email))) {
      throw membershipExists();
    }
    await this.history.record(tx, {
      subject: 'invitation',
      subjectId: id,
      event: 'account.invited',
      accountId: offer.invitedBy,
      actorId,
      to: { regionRole, membershipRole },
    });
    const saved = await this.invitations.findOpen(tx, id);
    if (!saved) throw notFound();
    return saved;
  }

  isMember(tx: Tx, actorId: string, email: string): Promise<boolean> {
    return this.invitations.isMember(tx, actorId, email);
  }

  withdraw(person: Person, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.authorize(tx, person, id, 'withdraw');
      await this.invitations.end(tx, id);
      await this.record(tx, person, invitation, 'invitation.withdrawn');
    });
  }

  /** Gives it another 14 days. Where mail is set up a new link is mailed, and the old one stops working. */
  renew(person: Person, id: string): Promise<Invitation> {
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.authorize(tx, person, id, 'renew');
      await this.invitations.renew(tx, id);
      await this.mails.sendLater(tx, id);
      await this.record(tx, person, invitation, 'invitation.renewed');
      const renewed = await this.invitations.findOpen(tx, id);
      if (!renewed) throw notFound();
      return presentInvitation(person, renewed);
    });
  }

  /**
   * Makes a new link and returns it. The answer that is saved for a repeated request is without the
   * link.
   */
  async handOver(person: Person, id: string): Promise<InvitationLink> {
    const token = newLinkToken();
    const kept = await this.unitOfWork.run(async (tx) => {
      await this.authorize(tx, person, id, 'handOver');
      await this.invitations.setLink(tx, id, token);
      const linked = await this.invitations.findOpen(tx, id);
      if (!linked) throw notFound();
      await this.record(tx, person, linked, 'invitation.handed_over');
      return { link: null, expiresOn: linked.expiresOn };
    });
    return { ...kept, link: this.mails.linkOf(token) };
  }

  private async authorize(
    tx: Tx,
    person: Person,
    id: string,
    act: 'withdraw' | 'renew' | 'handOver',
  ): Promise<InvitationRow> {
    return this.access.authorize(await this.invitations.findOpenLocked(tx, id), person, act);
  }

  private async record(
    tx: Tx,
    person: Person,
    { id, actor }: InvitationRow,
    event: 'invitation.withdrawn' | 'invitation.renewed' | 'invitation.handed_over',
  ): Promise<void> {
    await this.history.record(tx, {
      subject: 'invitation',
      subjectId: id,
      event,
      accountId: person.accountId,
      actorId: actor?.id,
    });
  }
}
