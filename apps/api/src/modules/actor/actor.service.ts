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
import {
  ACTOR_LIFE_CYCLE,
  actorAbilities,
  mayUse,
  type ActorTransition,
  type Caller,
  type Person,
} from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  denied,
  notFound,
  RequestFault,
  requireVersion,
} from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { OpenWriteLimiter } from '../../platform/limits/open-write-limiter.ts';
import type { RequestSource } from '../../platform/limits/request-source.ts';
import { Clock } from '../../platform/time/clock.ts';
import { InvitationService } from '../invitation/index.ts';
import { OwnershipRepository, presentOwnerships } from '../ownership/index.ts';
import { holdActor, holdActorToMerge } from '../surviving-actor/index.ts';
import { refusalOf } from './actor-refusal.ts';
import { presentActor } from './actor.presenter.ts';
import { ActorMergeRepository } from './actor-merge.repository.ts';
import { ActorRepository, type ActorRecord } from './actor.repository.ts';
import { readOrganisationNumber } from './organisation-number.ts';

/** The organisations that act: who they are, who joins, and which are really the same. */
@Injectable()
export class ActorService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: ActorRepository,
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

  /** Those who admit actors can also add one at once. */
  create(body: ActorBody, person: Person): Promise<Actor> {
    const organisationNumber = readOrganisationNumber(body.organisationNumber);
    return this.unitOfWork.run(async (tx) => {
      const id = await this.actors.insert(tx, body, 'admitted', organisationNumber);
      await this.record(tx, id, 'actor.admitted', person, {});
      return this.reload(tx, id, person);
    });
  }

  update(id: string, version: number, body: ActorBody, person: Person): Promise<Actor> {
    const organisationNumber = readOrganisationNumber(body.organisationNumber);
    return this.unitOfWork.run(async (tx) => {
      const record = await this.loadFor(tx, id, person, 'update');
      requireVersion(record, version);
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
      const record = await this.loadForTransition(tx, id, version, person, 'admit');
      await this.actors.setState(tx, record, 'admitted', null);
      await this.record(tx, id, 'actor.admitted', person, {});
      const invitation = await this.inviteRequester(tx, record, id, person);
      return { actor: await this.reload(tx, id, person), invitation };
    });
  }

  decline(id: string, version: number, reason: string, person: Person): Promise<Actor> {
    return this.unitOfWork.run(async (tx) => {
      const record = await this.loadForTransition(tx, id, version, person, 'decline');
      await this.actors.setState(tx, record, 'declined', reason);
      await this.record(tx, id, 'actor.declined', person, { reason });
      return this.reload(tx, id, person);
    });
  }

  /** It is really another actor: what it has moves there, and its address leads on. */
  merge(id: string, version: number, intoId: string, person: Person): Promise<Admission> {
    return this.unitOfWork.run(async (tx) => {
      if (id === intoId) throw new RequestFault('actor.merge_into_itself');
      await holdActorToMerge(tx, id, intoId);
      const record = await this.loadForTransition(tx, id, version, person, 'merge');
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

  private async loadFor(
    tx: Tx,
    id: string,
    person: Person,
    ability: 'update',
  ): Promise<ActorRecord> {
    const record = await this.actors.findLocked(tx, id);
    if (!record) throw notFound();
    const abilities = actorAbilities(person, { actorId: id, state: record.state });
    if (!abilities.view) throw notFound();
    if (abilities[ability]) return record;
    throw await refusalOf(tx, record, person, ability);
  }

  /** The route's permission has settled who may decide; here only the life cycle can refuse. */
  private async loadForTransition(
    tx: Tx,
    id: string,
    version: number,
    person: Person,
    transition: ActorTransition,
  ): Promise<ActorRecord> {
    const record = await this.actors.findLocked(tx, id);
    if (!record) throw notFound();
    ACTOR_LIFE_CYCLE.transition(record.state, transition);
    if (!actorAbilities(person, { actorId: id, state: record.state })[transition]) throw denied();
    requireVersion(record, version);
    return record;
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

/** What the actor says of itself, for comparing. */
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
