import { Injectable } from '@nestjs/common';
import type {
  Actor,
  ActorBody,
  ActorPage,
  ActorRequestBody,
  ActorsQuery,
  Admission,
  InvitationReceipt,
} from '@samhandling/contract';
import { mayUse, type Caller, type Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { OpenWriteLimiter } from '../../platform/limits/open-write-limiter.ts';
import type { RequestSource } from '../../platform/limits/request-source.ts';
import { Clock } from '../../platform/time/clock.ts';
import { InvitationService } from '../invitation/index.ts';
import { OwnershipRepository, presentOwnerships } from '../ownership/index.ts';
import { asMemberNow, holdActor, holdActorToMerge } from '../surviving-actor/index.ts';
import { ActorAccess } from './actor.access.ts';
import { presentActor } from './actor.presenter.ts';
import { ActorMergeRepository } from './actor-merge.repository.ts';
import { ActorRepository, type ActorRecord } from './actor.repository.ts';
import { readOrganisationNumber } from './organisation-number.ts';

/** Reads and changes actors, admits or declines those that ask to join, and merges duplicates. */
@Injectable()
export class ActorService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorRepository,
    private readonly access: ActorAccess,
    private readonly merges: ActorMergeRepository,
    private readonly ownerships: OwnershipRepository,
    private readonly invitations: InvitationService,
    private readonly history: History,
    private readonly openWrites: OpenWriteLimiter,
    private readonly clock: Clock,
  ) {}

  list(query: ActorsQuery, person: Caller): Promise<ActorPage> {
    const isOpen = query.state === undefined || query.state === 'admitted';
    if (!isOpen && !mayUse('actor:view_requested', person)) throw denied();
    return this.actors.list(this.database, query);
  }

  async get(id: string, person: Caller): Promise<Actor> {
    const record = await this.actors.find(this.database, id);
    if (!record) throw notFound();
    return this.present(this.database, record, person);
  }

  /** An organisation asks to join. Nothing of it is public until a coordinator admits it. */
  async request(
    body: ActorRequestBody,
    person: Caller,
    source: RequestSource,
  ): Promise<{ id: string; name: string }> {
    await this.openWrites.spend(person, source);
    const organisationNumber = readOrganisationNumber(body.organisationNumber);
    return this.unitOfWork.run(async (tx) => {
      const id = await this.actors.insert(tx, body, 'requested', organisationNumber);
      await this.history.record(tx, {
        subject: 'actor',
        subjectId: id,
        event: 'actor.requested',
        accountId: null,
      });
      return { id, name: body.name };
    });
  }

  /** Adds an actor that is admitted at once, for those who may admit actors. */
  create(body: ActorBody, person: Person): Promise<Actor> {
    const organisationNumber = readOrganisationNumber(body.organisationNumber);
    return this.unitOfWork.run(async (tx) => {
      const id = await this.actors.insert(tx, body, 'admitted', organisationNumber);
      await this.record(tx, id, 'actor.admitted', person, {});
      return this.reload(tx, id, person);
    });
  }

  update(id: string, version: number, body: ActorBody, caller: Person): Promise<Actor> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.actors.findLocked(tx, id);
      const person = await asMemberNow(tx, caller);
      const record = this.access.authorize(found, person, 'update', version);
      const organisationNumber = readOrganisationNumber(body.organisationNumber);
      await this.actors.update(tx, id, version, body, organisationNumber);
      const after = await this.reload(tx, id, person);
      await this.record(
        tx,
        id,
        'actor.changed',
        person,
        changedFields(ownWords(record), ownWords(after)),
      );
      return after;
    });
  }

  /** Admits the organisation and invites the one who asked as its administrator. */
  admit(id: string, version: number, person: Person): Promise<Admission> {
    return this.unitOfWork.run(async (tx) => {
      await holdActor(tx, id);
      const found = await this.actors.findLocked(tx, id);
      const record = this.access.authorize(found, person, 'admit', version);
      await this.actors.setState(tx, record, 'admitted', null);
      await this.record(tx, id, 'actor.admitted', person, {});
      const invitation = await this.inviteRequester(tx, record, id, person);
      return { actor: await this.reload(tx, id, person), invitation };
    });
  }

  decline(id: string, version: number, reason: string, person: Person): Promise<Actor> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.actors.findLocked(tx, id);
      const record = this.access.authorize(found, person, 'decline', version);
      await this.actors.setState(tx, record, 'declined', reason);
      await this.record(tx, id, 'actor.declined', person, { reason });
      return this.reload(tx, id, person);
    });
  }

  /**
   * Merges the actor with another: all that it has moves there, and its address leads to the other.
   */
  merge(id: string, version: number, intoId: string, person: Person): Promise<Admission> {
    return this.unitOfWork.run(async (tx) => {
      await holdActorToMerge(tx, id, intoId);
      const found = await this.actors.findLocked(tx, id);
      const record = this.access.authorize(found, person, 'merge', version);
      if (id === intoId) throw new RequestFault('actor.merge_into_itself');
      const into = await this.actors.find(tx, intoId);
      if (into?.state !== 'admitted') throw new RequestFault('actor.not_admitted');
      await this.merges.merge(tx, record, intoId, this.clock.today());
      await this.record(tx, id, 'actor.merged', person, { to: { intoActorId: intoId } });
      const invitation = await this.inviteRequester(tx, record, intoId, person);
      return { actor: await this.reload(tx, id, person), invitation };
    });
  }

  private async inviteRequester(
    tx: Tx,
    record: ActorRecord,
    actorId: string,
    person: Person,
  ): Promise<InvitationReceipt | null> {
    const email = record.requesterEmail;
    if (email === null || record.state !== 'requested') return null;
    if (await this.invitations.isMember(tx, actorId, email)) return null;
    return this.invitations.create(tx, person, {
      email,
      name: record.requesterName ?? '',
      actorId,
      membershipRole: actorId === record.id ? 'administrator' : 'editor',
      regionRole: null,
    });
  }

  private async reload(tx: Tx, id: string, person: Person): Promise<Actor> {
    const record = await this.actors.find(tx, id);
    if (!record) throw notFound();
    return this.present(tx, record, person);
  }

  private async present(reader: Reader, record: ActorRecord, person: Caller): Promise<Actor> {
    const ownerships = await this.ownerships.list(reader, { actor: record.id });
    const similar =
      record.state === 'requested' && mayUse('actor:admit', person)
        ? await this.actors.findSimilar(reader, record)
        : [];
    const actor = presentActor(record, person, {
      ownerships: presentOwnerships(ownerships, person),
      similar,
    });
    if (!actor) throw notFound();
    return actor;
  }

  private async record(
    tx: Tx,
    id: string,
    event: 'actor.admitted' | 'actor.changed' | 'actor.declined' | 'actor.merged',
    person: Person,
    change: { from?: object; to?: object; reason?: string },
  ): Promise<void> {
    await this.history.record(tx, {
      subject: 'actor',
      subjectId: id,
      event,
      accountId: person.accountId,
      actorId: id,
      ...change,
    });
  }
}

/** The fields that an actor writes about itself, to compare before and after. */
function ownWords({
  name,
  type,
  municipality,
  organisationNumber,
  webAddress,
  description,
  contactEmail,
}: ActorRecord | Actor) {
  return { name, type, municipality, organisationNumber, webAddress, description, contactEmail };
}
