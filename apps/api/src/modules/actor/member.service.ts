import { Injectable } from '@nestjs/common';
import type {
  Invitation,
  InvitationReceipt,
  Member,
  MemberInvitationBody,
} from '@samhandling/contract';
import { type ActOf, type ACTOR_POLICY, actorAbilities, type Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InvitationService } from '../invitation/index.ts';
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
    await this.authorizeRead(actorId, person, 'viewMembers');
    return { items: await this.members.list(this.database, actorId) };
  }

  async listInvitations(actorId: string, person: Person): Promise<{ items: Invitation[] }> {
    await this.authorizeRead(actorId, person, 'invite');
    return this.invitations.listOfActor(person, actorId);
  }

  invite(
    actorId: string,
    { email, name, role }: MemberInvitationBody,
    person: Person,
  ): Promise<InvitationReceipt> {
    return this.unitOfWork.run(async (tx) => {
      await holdActor(tx, actorId);
      await this.authorizeWrite(tx, actorId, person, 'invite');
      const offer = { email, name, actorId, membershipRole: role, regionRole: null };
      return this.invitations.create(tx, person, offer);
    });
  }

  /** The database refuses to lose the actor's last administrator. */
  remove(actorId: string, accountId: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx: Tx) => {
      await holdActor(tx, actorId);
      await this.authorizeWrite(tx, actorId, person, 'removeMember');
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

  private async authorizeRead(
    actorId: string,
    person: Person,
    ability: 'viewMembers' | 'invite',
  ): Promise<void> {
    const { may } = await this.judge(this.database, actorId, person, ability);
    if (!may) throw denied();
  }

  /** Whoever may do it with the actor that this one was merged into is told which that is. */
  private async authorizeWrite(
    tx: Tx,
    actorId: string,
    person: Person,
    ability: 'invite' | 'removeMember',
  ): Promise<void> {
    const { actor, may } = await this.judge(tx, actorId, person, ability);
    if (!may) throw await refusalOf(tx, actor, person, ability);
  }

  private async judge(
    reader: Reader,
    actorId: string,
    person: Person,
    ability: ActOf<typeof ACTOR_POLICY>,
  ): Promise<{ actor: ActorRecord; may: boolean }> {
    const actor = await this.actors.find(reader, actorId);
    if (!actor) throw notFound();
    const abilities = actorAbilities(person, { actorId, state: actor.state });
    if (!abilities.view) throw notFound();
    return { actor, may: abilities[ability] };
  }
}
