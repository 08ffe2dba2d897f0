import { Injectable } from '@nestjs/common';
import type { OwnershipsQuery } from '@samhandling/contract';
import type { ActorState, ActorType, OwnershipRole, OwnershipState } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** An ownership with the names that its representation needs. */
export type OwnershipRow = {
  id: string;
  action: { code: string; text: string; areaCode: string };
  actor: { id: string; name: string; type: ActorType };
  role: OwnershipRole;
  state: OwnershipState;
  note: string;
  openedOn: string;
  confirmedOn: string | null;
  releasedOn: string | null;
  releaseReason: string | null;
  version: number;
};

export type NewOwnership = {
  actionId: string;
  actorId: string;
  role: OwnershipRole;
  state: 'claimed' | 'proposed';
  note: string;
  openedOn: string;
};

const selectOwnership = sql`
  select ownership.id, ownership.role, ownership.state, ownership.note, ownership.version,
    ownership.opened_on as "openedOn", ownership.confirmed_on as "confirmedOn",
    ownership.released_on as "releasedOn", ownership.release_reason as "releaseReason",
    json_build_object('code', action.code, 'text', action.text, 'areaCode', area.code) as action,
    json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type) as actor
  from ownership
    join action on action.id = ownership.action_id
    join section on section.id = action.section_id
    join priority_area area on area.id = section.priority_area_id
    join actor on actor.id = ownership.actor_id`;

/** Open and confirmed first, the lead before those who contribute, released last. */
const inOrder = sql`
  order by (ownership.state = 'released'), (ownership.role <> 'lead'), ownership.opened_on desc, ownership.id`;

@Injectable()
export class OwnershipRepository {
  find(reader: Reader, id: string): Promise<OwnershipRow | undefined> {
    return reader.maybe(sql`${selectOwnership} where ownership.id = ${id}`);
  }

  /** Locks first and reads after, so that joined rows are read as they are once the lock is taken. */
  async findLocked(tx: Tx, id: string): Promise<OwnershipRow | undefined> {
    await tx.query(sql`select from ownership where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  list(reader: Reader, query: OwnershipsQuery): Promise<OwnershipRow[]> {
    const conditions: Sql[] = [];
    if (query.action) conditions.push(sql`action.code = ${query.action}`);
    if (query.actor) conditions.push(sql`ownership.actor_id = ${query.actor}`);
    if (query.state) conditions.push(sql`ownership.state = ${query.state}`);
    return reader.query(sql`${selectOwnership} ${whereSql(conditions)} ${inOrder} limit 500`);
  }

  /** The action, locked against a change of the strategy while somebody takes it on. */
  findAction(tx: Tx, code: string): Promise<{ id: string; isRetired: boolean } | undefined> {
    return tx.maybe(sql`
      select id, retired_at is not null as "isRetired" from action where code = ${code} for share`);
  }

  findActor(
    reader: Reader,
    id: string,
  ): Promise<{ id: string; name: string; state: ActorState } | undefined> {
    return reader.maybe(sql`select id, name, state from actor where id = ${id}`);
  }

  async insert(tx: Tx, ownership: NewOwnership): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into ownership (action_id, actor_id, role, state, note, opened_on)
      values (${ownership.actionId}, ${ownership.actorId}, ${ownership.role}, ${ownership.state},
        ${ownership.note}, ${ownership.openedOn})
      returning id`);
    return id;
  }

  confirm(tx: Tx, { id, version }: OwnershipRow, on: string): Promise<void> {
    return tx.updateVersioned(sql`
      update ownership set state = 'confirmed', confirmed_on = ${on}, version = version + 1
      where id = ${id} and version = ${version}`);
  }

  release(tx: Tx, { id, version }: OwnershipRow, on: string, reason: string): Promise<void> {
    return tx.updateVersioned(sql`
      update ownership set state = 'released', released_on = ${on}, release_reason = ${reason},
        version = version + 1
      where id = ${id} and version = ${version}`);
  }
}
