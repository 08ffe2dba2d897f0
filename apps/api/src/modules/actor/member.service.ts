import { Injectable } from '@nestjs/common';
import type {
  Invitation,
  InvitationReceipt,
  Member,
  MemberInvitationBody,
} from '@samhandling/contract';
import { type ActOf, type ACTOR_POLICY, type Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InvitationService } from '../invitation/index.ts';
import { asMemberNow, holdActor } from '../surviving-actor/index.ts';
import { ActorAccess } from './actor.access.ts';
import { ActorRepository } from './actor.repository.ts';
import { presentMember } from './member.presenter.ts';
import { MemberRepository } from './member.repository.ts';

/** Lists, invites and removes the members of an actor. */
@Injectable()
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorRepository,
    private readonly access: ActorAccess,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationService,
    private readonly history: History,
  ) {}

  async list(actorId: string, person: Person): Promise<{ items: Member[] }> {
    await this.authorize(this.database, actorId, person, 'viewMembers');
    const rows = await this.members.list(this.database, actorId);
    return { items: rows.map((row) => presentMember(person, row)) };
  }

  async listInvitations(actorId: string, person: Person): Promise<{ items: Invitation[] }> {
    await this.authorize(this.database, actorId, person, 'viewInvitations');
    return this.invitations.listOfActor(person, actorId);
  }

  invite(
    actorId: string,
    { email, name, role }: MemberInvitationBody,
    person: Person,
  ): Promise<InvitationReceipt> {
    return this.unitOfWork.run(async (tx) => {
      await holdActor(tx, actorId);
      await this.authorize(tx, actorId, await asMemberNow(tx, person), 'invite');
      const offer = { email, name, actorId, membershipRole: role, regionRole: null };
      return this.invitations.create(tx, person, offer);
    });
  }

  /** The database refuses to remove the last administrator of an actor. */
  remove(actorId: string, accountId: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx: Tx) => {
      await holdActor(tx, actorId);
      await this.authorize(tx, actorId, await asMemberNow(tx, person), 'removeMember');
      const role = await this.members.remove(tx, actorId, accountId);
      if (!role) throw notFound();
      await this.history.record(tx, {
        subject: 'actor',
        subjectId: actorId,
        event: 'membership.removed',
        accountId: person.accountId,
        actorId,
        from: { accountId, role },
      });
    });
  }

  private async authorize(
    reader: Reader,
    actorId: string,
    person: Person,
    act: ActOf<typeof ACTOR_POLICY>,
  ): Promise<void> {
    this.access.authorize(await this.actors.findHead(reader, actorId), person, act);
  }
}
