import { Injectable } from '@nestjs/common';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { instant, type Of } from '../../schema/index.ts';
import { contributionsOf, reviewedWordsOf } from '../contribution/index.ts';
import { reportsOf } from '../status-report/index.ts';
import { writtenInitiatives } from './initiative-fragments.ts';

/** An initiative as it is stored, before anybody's abilities are known. */
export type StoredInitiative = RowOf<typeof pageById>;

/** What its owner has written of an initiative. */
export type WrittenInitiative = RowOf<typeof writtenById>;

const MOST_RELATED = 4;

/** Published initiatives that serve the same actions, those with most of them first. */
const relatedTo = (eb: Of<'initiative'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('initiative_action as mine')
      .innerJoin('initiative_action as theirs', 'theirs.action_id', 'mine.action_id')
      .innerJoin('initiative as other', 'other.id', 'theirs.initiative_id')
      .select(['other.id', 'other.title'])
      .whereRef('mine.initiative_id', '=', 'initiative.id')
      .whereRef('theirs.initiative_id', '<>', 'initiative.id')
      .where('other.publication_state', '=', 'published')
      .groupBy('other.id')
      .orderBy((related) => related.fn.countAll(), 'desc')
      .orderBy('other.updated_at', 'desc')
      .limit(MOST_RELATED),
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
      instant(eb.ref('initiative.created_at')).as('createdAt'),
      instant(eb.ref('initiative.updated_at')).as('updatedAt'),
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
