import { Injectable } from '@nestjs/common';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, type Of } from '../../schema/index.ts';

/** The words stand in the action, inflected or nearly so. */
const hasWords = (eb: Of<'action'>, q: Expression<string>) => {
  const text = eb.ref('action.text');
  return sql<SqlBool>`(${eb.ref('action.code')} = lower(${q})
    or to_tsvector('swedish', ${text}) @@ websearch_to_tsquery('swedish', ${q})
    or strpos(lower(${text}), lower(${q})) > 0
    or word_similarity(unaccent(${q}), unaccent(${text})) >= 0.6)`;
};

const withWords = shaped<{ q: string }>()(({ q }) =>
  db
    .selectFrom('action')
    .select('action.id')
    .where((eb) => hasWords(eb, q)),
);

@Injectable()
export class ActionWordsRepository {
  /** Ids of the actions that the words stand in. */
  async find(reader: Reader, q: string): Promise<ReadonlySet<string>> {
    const found = await reader.rows(withWords({ q }));
    return new Set(found.map(({ id }) => id));
  }
}
