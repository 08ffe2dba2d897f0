import { Injectable } from '@nestjs/common';
import type { InitiativeBody, InitiativeFields } from '@samhandling/contract';
import type { InitiativeFacts, PublicationState } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { anyId, db, type Of, rowListOf } from '../../schema/index.ts';
import { initiativeFields } from './initiative-fragments.ts';
import type { ResolvedLinks } from './initiative-links.ts';

/** What decides about a write. */
export type InitiativeHead = RowOf<typeof headById>;

type Version = { readonly id: string; readonly version: number };

/** What a transition writes: the new state and the reason. */
export type PublicationTransition = {
  readonly to: PublicationState;
  readonly reason: string | null;
};

/** How far a change of it has come that asks the coordinator; null where there is none. */
export const pendingStateOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('pending_change')
    .select('pending_change.state')
    .whereRef('pending_change.initiative_id', '=', 'initiative.id');

/** How far a request to publish it again has come; null where there is none. */
export const requestStateOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('republication_request')
    .select('republication_request.state')
    .whereRef('republication_request.initiative_id', '=', 'initiative.id');

const heads = () =>
  db
    .selectFrom('initiative')
    .select((eb) => [
      'id',
      'version',
      'publication_state as publicationState',
      jsonBuildObject({ id: eb.ref('owner_actor_id') }).as('owner'),
      pendingStateOf(eb).as('pendingChange'),
      requestStateOf(eb).as('republicationRequest'),
    ]);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .select(['owner_actor_id as ownerActorId', 'publication_state as publicationState'])
    .select((eb) => [
      pendingStateOf(eb).as('pendingChange'),
      requestStateOf(eb).as('republicationRequest'),
    ])
    .where('id', '=', id),
);

const headById = shaped<{ id: string }>()(({ id }) => heads().where('id', '=', id));

const lockedHead = shaped<{ id: string }>()(({ id }) =>
  heads().where('id', '=', id).forNoKeyUpdate(),
);

const inserted = shaped<InitiativeFields & { accountId: string }>()(({ accountId, ...fields }) =>
  db
    .insertInto('initiative')
    .values({
      ...initiativeFields.toRow(fields),
      publication_state: 'draft',
      created_by: accountId,
    })
    .returning('id'),
);

const updated = shaped<InitiativeFields & Version>()(({ id, version, ...fields }) =>
  db
    .updateTable('initiative')
    .set({
      ...initiativeFields.toRow(fields),
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version),
);

/** A version more: what hangs on it has changed, and nothing that is public. */
const touched = shaped<Version>()(({ id, version }) =>
  db
    .updateTable('initiative')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version),
);

const actions = rowListOf('initiative_action', ['initiative_id', 'action_id', 'is_primary']);
const partners = rowListOf('initiative_partner', ['initiative_id', 'actor_id', 'role', 'position']);
const places = rowListOf('initiative_municipality', ['initiative_id', 'municipality_code']);
const funding = rowListOf('funding', ['initiative_id', 'position', 'source', 'amount', 'name']);

type LinkRows = Record<'actions' | 'partners' | 'places' | 'funding', string>;

/** Who is named already keeps what it has answered. */
const partnersSaved = (rows: Expression<string>) =>
  partners.insert(rows).onConflict((conflict) =>
    conflict.columns(['initiative_id', 'actor_id']).doUpdateSet((eb) => ({
      role: eb.ref('excluded.role'),
      position: eb.ref('excluded.position'),
    })),
  );

const linksInserted = shaped<LinkRows>()((rows) => {
  const query = sql`
    with actions as (${actions.insert(rows.actions)}), partners as (${partnersSaved(rows.partners)}),
      places as (${places.insert(rows.places)})
    ${funding.insert(rows.funding)}`;
  return { compile: () => query.compile(db) };
});

type Kept = { readonly id: string; readonly partnerIds: readonly string[] };

/** All but the partners that are named still. */
const linksDeleted = shaped<Kept>()(({ id, partnerIds }) => {
  const query = sql`
    with actions as (${db.deleteFrom('initiative_action').where('initiative_id', '=', id)}),
      partners as (${db
        .deleteFrom('initiative_partner')
        .where('initiative_id', '=', id)
        .where((eb) => eb.not(eb('actor_id', '=', anyId(partnerIds))))}),
      places as (${db.deleteFrom('initiative_municipality').where('initiative_id', '=', id)})
    ${db.deleteFrom('funding').where('initiative_id', '=', id)}`;
  return { compile: () => query.compile(db) };
});

/** The question to a partner whose part has changed is a new one. */
const partnersAsked = shaped<{ id: string; actorIds: readonly string[] }>()(({ id, actorIds }) =>
  db
    .updateTable('initiative_partner')
    .set({
      review_state: 'asked',
      decline_reason: null,
      asked_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('initiative_id', '=', id)
    .where((eb) => eb('actor_id', '=', anyId(actorIds))),
);

/** Deletes an initiative that was never published; others have reports that refer to them. */
const discarded = shaped<Version>()(({ id, version }) =>
  db
    .deleteFrom('initiative')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('published_at', 'is', null),
);

/** Sets the new state; the reason stays until the initiative is submitted again. */
const moved = shaped<Version & { reason: string | null }>()(
  ({ id, version, reason }, to: PublicationState) =>
    db
      .updateTable('initiative')
      .set({
        publication_state: to,
        updated_at: sql`clock()`,
        version: sql`version + 1`,
        ...(to === 'returned' ? { return_reason: reason } : {}),
        ...(to === 'submitted' ? { return_reason: null, submitted_at: sql`clock()` } : {}),
        ...(to === 'draft' ? { submitted_at: null } : {}),
        // What was published once stays so: published again it has the day of the first time.
        ...(to === 'published'
          ? {
              published_at: sql`coalesce(published_at, clock())`,
              archived_at: null,
              archive_reason: null,
            }
          : {}),
        ...(to === 'archived' ? { archived_at: sql`clock()`, archive_reason: reason } : {}),
      })
      .where('id', '=', id)
      .where('version', '=', version),
);

/** Writes initiatives. Their links are written whole, as the body says them. */
@Injectable()
export class InitiativeRepository {
  /** What decides about the initiative. */
  findFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  find(reader: Reader, id: string): Promise<InitiativeHead | undefined> {
    return reader.row(headById({ id }));
  }

  /** The row, locked: of several who want to change it each sees what the one before has done. */
  findForChange(tx: Tx, id: string): Promise<InitiativeHead | undefined> {
    return tx.row(lockedHead({ id }));
  }

  async insert(
    tx: Tx,
    body: InitiativeBody,
    links: ResolvedLinks,
    accountId: string,
  ): Promise<string> {
    const { id } = await tx.onlyRow(inserted({ ...initiativeFields.pick(body), accountId }));
    await this.insertLinks(tx, id, body, links);
    return id;
  }

  update(tx: Tx, { id, version }: Version, body: InitiativeBody): Promise<void> {
    return tx.runVersioned(updated({ ...initiativeFields.pick(body), id, version }));
  }

  touch(tx: Tx, { id, version }: Version): Promise<void> {
    return tx.runVersioned(touched({ id, version }));
  }

  async replaceLinks(
    tx: Tx,
    id: string,
    body: InitiativeBody,
    links: ResolvedLinks,
  ): Promise<void> {
    const partnerIds = body.partners.map(({ actorId }) => actorId);
    await tx.run(linksDeleted({ id, partnerIds }));
    await this.insertLinks(tx, id, body, links);
  }

  /** Asks the partners anew. */
  async askPartners(tx: Tx, id: string, actorIds: readonly string[]): Promise<void> {
    if (actorIds.length > 0) await tx.run(partnersAsked({ id, actorIds }));
  }

  private async insertLinks(
    tx: Tx,
    id: string,
    body: InitiativeBody,
    links: ResolvedLinks,
  ): Promise<void> {
    const initiative_id = id;
    await tx.run(
      linksInserted({
        actions: actions.toJson(
          links.actions.map((action) => ({
            initiative_id,
            action_id: action.id,
            is_primary: action.isPrimary,
          })),
        ),
        partners: partners.toJson(
          body.partners.map(({ actorId, role }, index) => ({
            initiative_id,
            actor_id: actorId,
            role,
            position: index + 1,
          })),
        ),
        places: places.toJson(
          body.municipalityCodes.map((municipality_code) => ({ initiative_id, municipality_code })),
        ),
        funding: funding.toJson(
          body.funding.map(({ source, amount, name }, index) => ({
            initiative_id,
            position: index + 1,
            source,
            amount,
            name,
          })),
        ),
      }),
    );
  }

  discard(tx: Tx, { id, version }: Version): Promise<void> {
    return tx.runVersioned(discarded({ id, version }));
  }

  move(tx: Tx, { id, version }: Version, { to, reason }: PublicationTransition): Promise<void> {
    const isKept = to === 'returned' || to === 'archived';
    return tx.runVersioned(moved({ id, version, reason: isKept ? reason : null }, to));
  }
}
