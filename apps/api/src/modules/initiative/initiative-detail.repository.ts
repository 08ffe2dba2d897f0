import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, instant, type Of } from '../../schema/index.ts';
import { contributionsOf, reviewedWordsOf } from '../contribution/index.ts';
import { reportsOf } from '../status-report/index.ts';
import { writtenInitiatives } from './initiative-fragments.ts';
import { pendingStateOf, requestStateOf } from './initiative.repository.ts';
import { relatedTo } from './related-initiatives.ts';

/** An initiative as it is stored, before anybody's abilities are known. */
export type StoredInitiative = RowOf<typeof pageById>;

/** What its owner has written of an initiative. */
export type WrittenInitiative = RowOf<typeof writtenById>;

/** What its owner wants changed, with the name of a new owner. */
const changeOf = (eb: Of<'initiative'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('pending_change')
      .select(['pending_change.fields', 'pending_change.note', 'pending_change.state'])
      .select((change) => [
        instant(change.ref('pending_change.updated_at')).as('updatedAt'),
        change
          .selectFrom('actor')
          .select((actor) => actorRef(actor).as('actor'))
          .where(
            sql<boolean>`actor.id = (${change.ref('pending_change.fields')} ->> 'ownerActorId')::uuid`,
          )
          .as('owner'),
      ])
      .whereRef('pending_change.initiative_id', '=', 'initiative.id'),
  );

/** That its owner wants it published again. */
const requestOf = (eb: Of<'initiative'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('republication_request as request')
      .select((request) => [
        'request.state',
        'request.reason',
        'request.decline_reason as declineReason',
        instant(request.ref('request.requested_at')).as('requestedAt'),
        instant(request.ref('request.answered_at')).as('answeredAt'),
      ])
      .whereRef('request.initiative_id', '=', 'initiative.id'),
  );

const pageById = shaped<{ id: string }>()(({ id }) =>
  writtenInitiatives()
    .select((eb) => [
      'initiative.publication_state as publicationState',
      'initiative.last_report_on as lastReportOn',
      'initiative.is_example as isExample',
      'initiative.return_reason as returnReason',
      instant(eb.ref('initiative.submitted_at')).as('submittedAt'),
      instant(eb.ref('initiative.published_at')).as('publishedAt'),
      instant(eb.ref('initiative.archived_at')).as('archivedAt'),
      'initiative.archive_reason as archiveReason',
      instant(eb.ref('initiative.created_at')).as('createdAt'),
      instant(eb.ref('initiative.updated_at')).as('updatedAt'),
      pendingStateOf(eb).as('pendingChange'),
      changeOf(eb).as('change'),
      requestStateOf(eb).as('republicationRequest'),
      requestOf(eb).as('request'),
      contributionsOf(eb).as('contributions'),
      reportsOf(eb).as('reports'),
      relatedTo(eb).as('related'),
    ])
    .where('initiative.id', '=', id),
);

const writtenById = shaped<{ id: string }>()(({ id }) =>
  writtenInitiatives()
    .select((eb) => reviewedWordsOf(eb).as('contributions'))
    .where('initiative.id', '=', id),
);

/** Reads one initiative, in one query. */
@Injectable()
export class InitiativeDetailRepository {
  /** With everything that its page shows. */
  find(reader: Reader, id: string): Promise<StoredInitiative | undefined> {
    return reader.row(pageById({ id }));
  }

  /** As far as its owner writes it. */
  findWritten(reader: Reader, id: string): Promise<WrittenInitiative | undefined> {
    return reader.row(writtenById({ id }));
  }
}
