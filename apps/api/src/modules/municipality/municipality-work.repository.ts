import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { anyId, db } from '../../schema/index.ts';
import { municipalMeasures } from './municipality-measures.ts';

export type StoredMunicipalityMeasure = RowOf<typeof municipalMeasures>;

const titles = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db.selectFrom('initiative').select(['id', 'title']).where('id', '=', anyId(ids)),
);

/** The titles of work in a municipality, and its values. */
@Injectable()
export class MunicipalityWorkRepository {
  /** By id. */
  async findTitles(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await reader.rows(titles({ ids }));
    return new Map(found.map(({ id, title }) => [id, title]));
  }

  listMeasures(reader: Reader, code: string): Promise<StoredMunicipalityMeasure[]> {
    return reader.rows(municipalMeasures({ code }));
  }
}
