import { Injectable } from '@nestjs/common';
import type { Ownership, OwnershipBody, OwnershipsQuery } from '@samhandling/contract';
import {
  OWNERSHIP_LIFE_CYCLE,
  ownershipOpening,
  stockholmDate,
  type Caller,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { denied, notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Clock } from '../../platform/time/clock.ts';
import { actorMerged, asMemberNow, holdActor } from '../surviving-actor/index.ts';
import { OwnedActionAccess, OwnershipAccess } from './ownership.access.ts';
import { presentOwnership, presentOwnerships } from './ownership.presenter.ts';
import { OwnershipRepository, type OwnershipRow } from './ownership.repository.ts';

/** Claims, proposes, confirms and releases ownerships of actions. */
@Injectable()
export class OwnershipService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly ownerships: OwnershipRepository,
    private readonly access: OwnershipAccess,
    private readonly actionAccess: OwnedActionAccess,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async list(query: OwnershipsQuery, person: Caller): Promise<{ items: Ownership[] }> {
    return { items: presentOwnerships(await this.ownerships.list(this.database, query), person) };
  }

  /** An actor's administrator claims for the actor; the coordinator proposes one. */
  open(actionCode: string, body: OwnershipBody, person: Person): Promise<Ownership> {
    return this.unitOfWork.run(async (tx) => {
      const actor = await this.holdActor(tx, body.actorId, person);
      const state = openingState(body.actorId, person);
      const found = await this.ownerships.findHeldAction(tx, actionCode);
      const action = this.actionAccess.authorize(found, person, 'openOwnership');
      if (actor?.state !== 'admitted') throw new RequestFault('actor.not_admitted');
      const id = await this.ownerships.insert(tx, {
        ...body,
        actionId: action.id,
        state,
        openedOn: this.clock.today(),
      });
      const row = await this.load(tx, id);
      await this.record(tx, row, person, `ownership.${state}`, null);
      return this.present(row, person);
    });
  }

  confirm(id: string, version: number, caller: Person): Promise<Ownership> {
    return this.unitOfWork.run(async (tx) => {
      const { row, person } = await this.authorize(tx, id, caller, 'confirm', version);
      await this.ownerships.confirm(tx, row, this.clock.today());
      await this.record(tx, row, person, 'ownership.confirmed', null);
      return this.present(await this.load(tx, id), person);
    });
  }

  release(id: string, version: number, reason: string, caller: Person): Promise<Ownership> {
    return this.unitOfWork.run(async (tx) => {
      const { row, person } = await this.authorize(tx, id, caller, 'release', version);
      OWNERSHIP_LIFE_CYCLE.transition(row.state, 'release', reason);
      await this.ownerships.release(tx, row, this.clock.today(), reason);
      await this.record(tx, row, person, 'ownership.released', reason);
      return this.present(await this.load(tx, id), person);
    });
  }

  /**
   * Refuses where the actor was merged meanwhile: an ownership is not moved to another actor
   * silently.
   */
  private async holdActor(tx: Tx, id: string, person: Person) {
    const heldId = await holdActor(tx, id);
    const actor = heldId === undefined ? undefined : await this.ownerships.findActor(tx, heldId);
    if (!actor || actor.id === id) return actor;
    openingState(actor.id, await asMemberNow(tx, person));
    throw actorMerged(actor);
  }

  private async load(tx: Tx, id: string): Promise<OwnershipRow> {
    const row = await this.ownerships.findLocked(tx, id);
    if (!row) throw notFound();
    return row;
  }

  private async authorize(
    tx: Tx,
    id: string,
    caller: Person,
    act: 'confirm' | 'release',
    version: number,
  ): Promise<{ row: OwnershipRow; person: Person }> {
    const row = await this.ownerships.findLocked(tx, id);
    const person = await asMemberNow(tx, caller);
    return { row: this.access.authorize(row, person, act, version), person };
  }

  private present(row: OwnershipRow, person: Person): Ownership {
    const ownership = presentOwnership(row, person);
    if (!ownership) throw notFound();
    return ownership;
  }

  private async record(
    tx: Tx,
    row: OwnershipRow,
    person: Person,
    event:
      'ownership.claimed' | 'ownership.proposed' | 'ownership.confirmed' | 'ownership.released',
    reason: string | null,
  ): Promise<void> {
    await this.history.record(tx, {
      subject: 'action',
      subjectId: row.action.code,
      event,
      accountId: person.accountId,
      actorId: row.actor.id,
      to: { ownershipId: row.id, role: row.role },
      reason,
    });
  }
}

/** @throws RequestFault 403 for a person who is neither the actor's administrator nor the coordinator */
function openingState(actorId: string, person: Person): 'claimed' | 'proposed' {
  const state = ownershipOpening(person, actorId);
  if (state === null) throw denied();
  return state;
}
