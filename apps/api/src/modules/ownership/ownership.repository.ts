import { Injectable } from '@nestjs/common';
import type { OwnershipsQuery } from '@samhandling/contract';
import type { ActionFacts, ActorState, OwnershipFacts } from '@samhandling/domain';
import { type Selectable, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { actorRef, db, type Tables } from '../../schema/index.ts';

/** An ownership with the names that its representation needs. */
export type OwnershipRow = RowOf<typeof byId>;

type Columns = Selectable<Tables['ownership']>;

export type NewOwnership = {
  actionId: string;
  actorId: string;
  role: Columns['role'];
  state: 'claimed' | 'proposed';
  note: string;
  openedOn: string;
};

const ownerships = () =>
  db
    .selectFrom('ownership')
    .innerJoin('action', 'action.id', 'ownership.action_id')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('actor', 'actor.id', 'ownership.actor_id')
    .select([
      'ownership.id',
      'ownership.role',
      'ownership.state',
      'ownership.note',
      'ownership.version',
      'ownership.opened_on as openedOn',
      'ownership.confirmed_on as confirmedOn',
      'ownership.released_on as releasedOn',
      'ownership.release_reason as releaseReason',
    ])
    .select((eb) => [
      jsonBuildObject({
        code: eb.ref('action.code'),
        text: eb.ref('action.text'),
        areaCode: eb.ref('priority_area.code'),
      }).as('action'),
      actorRef(eb).as('actor'),
    ]);

const byId = shaped<{ id: string }>()(({ id }) => ownerships().where('ownership.id', '=', id));

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('ownership').select('id').where('id', '=', id).forNoKeyUpdate(),
);

/** Open and confirmed first, the lead before those who contribute, released last. */
const listed = shaped<OwnershipsQuery>()(({ action, actor, state }) =>
  ownerships()
    .where((eb) =>
      eb.and([
        ...(action ? [eb('action.code', '=', action)] : []),
        ...(actor ? [eb('ownership.actor_id', '=', actor)] : []),
        ...(state ? [eb('ownership.state', '=', state)] : []),
      ]),
    )
    .orderBy((eb) => eb('ownership.state', '=', 'released'))
    .orderBy((eb) => eb('ownership.role', '<>', 'lead'))
    .orderBy('ownership.opened_on', 'desc')
    .orderBy('ownership.id')
    .limit(500),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('ownership')
    .select(['ownership.actor_id as actorId', 'ownership.state'])
    .where('ownership.id', '=', id),
);

const actions = () =>
  db
    .selectFrom('action')
    .select((eb) => ['id', eb('retired_at', 'is not', null).$castTo<boolean>().as('isRetired')]);

const actionByCode = shaped<{ code: string }>()(({ code }) => actions().where('code', '=', code));

const actionForShare = shaped<{ code: string }>()(({ code }) =>
  actions().where('code', '=', code).forShare(),
);

const actorById = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('actor').select(['id', 'name', 'state']).where('id', '=', id),
);

const inserted = shaped<NewOwnership>()((given) =>
  db
    .insertInto('ownership')
    .values({
      action_id: given.actionId,
      actor_id: given.actorId,
      role: given.role,
      state: given.state,
      note: given.note,
      opened_on: given.openedOn,
    })
    .returning('id'),
);

const confirmed = shaped<{ id: string; version: number; on: string }>()((given) =>
  db
    .updateTable('ownership')
    .set({ state: 'confirmed', confirmed_on: given.on, version: sql`version + 1` })
    .where('id', '=', given.id)
    .where('version', '=', given.version),
);

const released = shaped<{ id: string; version: number; on: string; reason: string }>()((given) =>
  db
    .updateTable('ownership')
    .set({
      state: 'released',
      released_on: given.on,
      release_reason: given.reason,
      version: sql`version + 1`,
    })
    .where('id', '=', given.id)
    .where('version', '=', given.version),
);

@Injectable()
export class OwnershipRepository {
  find(reader: Reader, id: string): Promise<OwnershipRow | undefined> {
    return reader.row(byId({ id }));
  }

  /** What decides about the ownership. */
  findFacts(reader: Reader, id: string): Promise<OwnershipFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  /** Locks first and reads after, so that joined rows are read as they are once the lock is taken. */
  async findLocked(tx: Tx, id: string): Promise<OwnershipRow | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  list(reader: Reader, query: OwnershipsQuery): Promise<OwnershipRow[]> {
    return reader.rows(listed(query));
  }

  findAction(reader: Reader, code: string): Promise<ActionFacts | undefined> {
    return reader.row(actionByCode({ code }));
  }

  /** The action, locked against a change of the strategy while somebody takes it on. */
  findHeldAction(tx: Tx, code: string): Promise<(ActionFacts & { id: string }) | undefined> {
    return tx.row(actionForShare({ code }));
  }

  findActor(
    reader: Reader,
    id: string,
  ): Promise<{ id: string; name: string; state: ActorState } | undefined> {
    return reader.row(actorById({ id }));
  }

  async insert(tx: Tx, ownership: NewOwnership): Promise<string> {
    const { id } = await tx.onlyRow(inserted(ownership));
    return id;
  }

  confirm(tx: Tx, { id, version }: OwnershipRow, on: string): Promise<void> {
    return tx.runVersioned(confirmed({ id, version, on }));
  }

  release(tx: Tx, { id, version }: OwnershipRow, on: string, reason: string): Promise<void> {
    return tx.runVersioned(released({ id, version, on, reason }));
  }
}
