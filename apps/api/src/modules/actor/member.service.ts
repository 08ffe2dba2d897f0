import { Injectable } from '@nestjs/common';
import type { InvitationReceipt, Member, MemberInvitationBody } from '@samhandling/contract';
import { actorAbilities, type Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.ts';
import { denied, notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InvitationService } from '../account/index.ts';
import { holdActor } from '../surviving-actor/index.ts';
import { refusalOf } from './actor-refusal.ts';
import { ActorRepository, type ActorRecord } from './actor.repository.ts';
import { MemberRepository } from './member.repository.ts';

/** Who works for an actor. */
@Injectable()
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorRepository,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationService,
    private readonly history: History,
  ) {}

  async list(actorId: string, person: Person): Promise<{ items: Member[] }> {
    await this.authorize(this.database, actorId, person, 'viewMembers');
    return { items: await this.members.list(this.database, actorId) };
  }

  invite(actorId: string, body: MemberInvitationBody, person: Person): Promise<InvitationReceipt> {
    return this.unitOfWork.run(async (tx) => {
      await holdActor(tx, actorId);
      const actor = await this.authorize(tx, actorId, person, 'invite');
      const isMember = (await this.members.list(tx, actorId)).some(
        ({ email }) => email.toLowerCase() === body.email.toLowerCase(),
      );
      if (isMember) throw new RequestFault('membership.exists');
      const { email, name, role } = body;
      return this.invitations.create(tx, {
        email,
        name,
        membership: { actorId, actorName: actor.name, role },
        invitedBy: person.accountId,
      });
    });
  }

  remove(actorId: string, accountId: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx: Tx) => {
      await holdActor(tx, actorId);
      await this.authorize(tx, actorId, person, 'removeMember');
      const members = await this.members.listLocked(tx, actorId);
      const member = members.find((candidate) => candidate.accountId === accountId);
      if (!member) throw notFound();
      const leavesAdministrator = members.some(
        (other) => other.accountId !== accountId && other.role === 'administrator',
      );
      if (member.role === 'administrator' && !leavesAdministrator) {
        throw new RequestFault('membership.last_administrator');
      }
      await this.members.remove(tx, actorId, accountId);
      await this.history.record(tx, {
        subject: 'actor',
        subjectId: actorId,
        event: 'membership.removed',
        accountId: person.accountId,
        actorId,
        from: { accountId, role: member.role },
      });
    });
  }

  private async authorize(
    reader: Reader,
    actorId: string,
    person: Person,
    ability: 'viewMembers' | 'invite' | 'removeMember',
  ): Promise<ActorRecord> {
    const actor = await this.actors.find(reader, actorId);
    if (!actor) throw notFound();
    const abilities = actorAbilities(person, { actorId, state: actor.state });
    if (!abilities.view) throw notFound();
    if (abilities[ability]) return actor;
    if (ability === 'viewMembers') throw denied();
    throw await refusalOf(reader, actor, person, ability);
  }
}
