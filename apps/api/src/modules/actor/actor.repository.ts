import { Injectable } from '@nestjs/common';
import {
  type ActorBody,
  actorFieldsSchema,
  type ActorFields,
  type ActorRequestBody,
  type ActorRow,
  type ActorsQuery,
} from '@samhandling/contract';
import type { ActorState, ActorType } from '@samhandling/domain';
import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, fieldsOf, type Of, swedishDay } from '../../schema/index.ts';
import { initiativeCountOf, initiativesOf, municipalityOf } from './actor-fragments.ts';
import { filterOf, listed } from './actor-list.ts';

/** An actor as it is kept, with what its page needs. */
export type ActorRecord = RowOf<typeof byId>;

/** What decides about an actor, and which one it was merged into. */
export type ActorHead = RowOf<typeof headById>;

/** Who asked for the organisation to join; null where nobody did. */
type Requester = {
  requesterName: string | null;
  requesterEmail: string | null;
  requestMessage: string | null;
};

const ownFields = fieldsOf('actor', actorFieldsSchema, [
  'id',
  'state',
  'requester_name',
  'requester_email',
  'request_message',
  'decision_reason',
  'merged_into_id',
  'is_example',
  'version',
  'created_at',
  'updated_at',
]);

const mergedInto = (eb: Of<'actor'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('actor as target')
      .select(['target.id', 'target.name', 'target.type'])
      .whereRef('target.id', '=', 'actor.merged_into_id'),
  );

/** Actions that the actor's published initiatives serve, as the strategy has them. */
const worksOn = (eb: Of<'actor'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('action')
      .innerJoin('section', 'section.id', 'action.section_id')
      .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
      .select(['action.code', 'action.text', 'priority_area.code as areaCode'])
      .where(
        'action.id',
        'in',
        eb
          .selectFrom('initiative_action')
          .select('initiative_action.action_id')
          .where(
            'initiative_action.initiative_id',
            'in',
            initiativesOf(eb).select('initiative.id'),
          ),
      )
      .orderBy('priority_area.position')
      .orderBy('action.position'),
  );

const byId = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('actor')
    .select(['actor.id', 'actor.state', 'actor.version'])
    .select((eb) => ownFields.columns(eb))
    .select([
      'actor.is_example as isExample',
      'actor.requester_name as requesterName',
      'actor.requester_email as requesterEmail',
      'actor.request_message as requestMessage',
    ])
    .select((eb) => [
      swedishDay(eb.ref('actor.created_at')).as('createdOn'),
      municipalityOf(eb).as('municipality'),
      initiativeCountOf(eb).as('initiativeCount'),
      mergedInto(eb).as('mergedInto'),
      worksOn(eb).as('worksOn'),
    ])
    .where('actor.id', '=', id),
);

const headById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('actor')
    .select(['actor.id', 'actor.state'])
    .select((eb) => mergedInto(eb).as('mergedInto'))
    .where('actor.id', '=', id),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('actor').select('id').where('id', '=', id).forNoKeyUpdate(),
);

type Requested = { id: string; name: string; organisationNumber: string | null };

const similar = shaped<Requested>()(({ id, name, organisationNumber }) =>
  db
    .selectFrom('actor')
    .select(['id', 'name', 'type'])
    .where('state', 'in', ['admitted', 'requested'])
    .where('id', '<>', id)
    .where((eb) =>
      eb.or([
        sql<boolean>`${eb.ref('name')} % ${name}`,
        eb('organisation_number', '=', organisationNumber),
      ]),
    )
    .orderBy((eb) => eb('organisation_number', 'is not distinct from', organisationNumber), 'desc')
    .orderBy((eb) => sql`similarity(${eb.ref('name')}, ${name})`, 'desc')
    .orderBy('id')
    .limit(5),
);

const inserted = shaped<ActorFields & Requester & { state: 'requested' | 'admitted' }>()(
  ({ state, requesterName, requesterEmail, requestMessage, ...own }) =>
    db
      .insertInto('actor')
      .values({
        ...ownFields.toRow(own),
        state,
        requester_name: requesterName,
        requester_email: requesterEmail,
        request_message: requestMessage,
      })
      .returning('id'),
);

const updated = shaped<ActorFields & { id: string; version: number }>()(({ id, version, ...own }) =>
  db
    .updateTable('actor')
    .set({ ...ownFields.toRow(own), updated_at: sql`clock()`, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version),
);

type Decision = { id: string; version: number; state: ActorState; reason: string | null };

const decided = shaped<Decision>()(({ id, version, state, reason }) =>
  db
    .updateTable('actor')
    .set({
      state,
      decision_reason: reason,
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version),
);

@Injectable()
export class ActorRepository {
  async list(reader: Reader, query: ActorsQuery): Promise<Page<ActorRow>> {
    return pageFrom(await reader.rows(listed(filterOf(query), query.sort)), query);
  }

  find(reader: Reader, id: string): Promise<ActorRecord | undefined> {
    return reader.row(byId({ id }));
  }

  findHead(reader: Reader, id: string): Promise<ActorHead | undefined> {
    return reader.row(headById({ id }));
  }

  /** Locks the actor for a decision about it; what only refers to it need not wait. */
  async findLocked(tx: Tx, id: string): Promise<ActorRecord | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  /** Admitted actors that a request could really be: a like name, or the same number. */
  findSimilar(
    reader: Reader,
    { id, name, organisationNumber }: ActorRecord,
  ): Promise<{ id: string; name: string; type: ActorType }[]> {
    return reader.rows(similar({ id, name, organisationNumber }));
  }

  async insert(
    tx: Tx,
    body: ActorBody & Partial<ActorRequestBody>,
    state: 'requested' | 'admitted',
    organisationNumber: string | null,
  ): Promise<string> {
    const actor = {
      ...ownFields.pick({ ...body, organisationNumber }),
      state,
      requesterName: body.requesterName ?? null,
      requesterEmail: body.requesterEmail ?? null,
      requestMessage: body.message ?? null,
    };
    const { id } = await tx.onlyRow(inserted(actor));
    return id;
  }

  update(
    tx: Tx,
    id: string,
    version: number,
    body: ActorBody,
    organisationNumber: string | null,
  ): Promise<void> {
    const fields = ownFields.pick({ ...body, organisationNumber });
    return tx.runVersioned(updated({ ...fields, id, version }));
  }

  setState(
    tx: Tx,
    { id, version }: ActorRecord,
    state: ActorState,
    reason: string | null,
  ): Promise<void> {
    return tx.runVersioned(decided({ id, version, state, reason }));
  }
}
