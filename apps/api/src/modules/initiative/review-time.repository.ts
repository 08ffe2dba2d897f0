import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db } from '../../schema/index.ts';

const MOST_ANSWERS = 20;

const latestAnswers = shaped<object>()(() =>
  db
    .selectFrom('history_entry as answer')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('history_entry as sent')
          .select('sent.at')
          .where('sent.subject_type', '=', 'initiative')
          .whereRef('sent.subject_id', '=', 'answer.subject_id')
          .where('sent.event', '=', 'initiative.submitted')
          .whereRef('sent.at', '<=', 'answer.at')
          .orderBy('sent.at', 'desc')
          .limit(1)
          .as('submission'),
      (join) => join.onTrue(),
    )
    .select((eb) =>
      sql<number>`(extract(epoch from ${eb.ref('answer.at')} - ${eb.ref('submission.at')}) / 86400)::float8`.as(
        'days',
      ),
    )
    .where('answer.event', 'in', ['initiative.published', 'initiative.returned'])
    .orderBy('answer.at', 'desc')
    .limit(MOST_ANSWERS),
);

/** How long the latest submitted initiatives waited for their answers. */
@Injectable()
export class ReviewTimeRepository {
  /** Days from the submission to the answer, of the latest twenty answers. */
  async latest(reader: Reader): Promise<number[]> {
    const rows = await reader.rows(latestAnswers({}));
    return rows.map(({ days }) => days);
  }
}
