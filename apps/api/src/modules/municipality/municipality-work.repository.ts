import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { type RowOf } from '../../platform/database/statement.ts';
import { municipalMeasures } from './municipality-measures.ts';

export type StoredMunicipalityMeasure = RowOf<typeof municipalMeasures>;

/** What the indicators say of a municipality. */
@Injectable()
export class MunicipalityWorkRepository {
  listMeasures(reader: Reader, code: string): Promise<StoredMunicipalityMeasure[]> {
    return reader.rows(municipalMeasures({ code }));
  }
}
