import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { anyId, db, inSwedish, isPublished } from '../../schema/index.ts';

const titled = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db
    .selectFrom('initiative')
    .select(['initiative.id', 'initiative.title'])
    .where('initiative.id', '=', anyId(ids))
    .where(isPublished)
    .orderBy((eb) => inSwedish(eb.ref('initiative.title')))
    .orderBy('initiative.id'),
);

/** The titles of initiatives that overviews name. */
@Injectable()
export class TitlesRepository {
  /** Titles by id, in Swedish order, of those that everybody may still read. */
  async find(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await reader.rows(titled({ ids }));
    return new Map(found.map(({ id, title }) => [id, title]));
  }
}
