import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import type { RowOf } from '../../platform/database/statement.ts';
import { municipalMeasures } from './municipality-measures.ts';
import { municipalWork, type MunicipalWorkGiven } from './municipality-work.ts';

export type StoredMunicipalityMeasure = RowOf<typeof municipalMeasures>;

/** The work and the values of one municipality. */
@Injectable()
export class MunicipalityWorkRepository {
  findWork(reader: Reader, given: MunicipalWorkGiven): Promise<RowOf<typeof municipalWork>> {
    return reader.onlyRow(municipalWork(given));
  }

  listMeasures(reader: Reader, code: string): Promise<StoredMunicipalityMeasure[]> {
    return reader.rows(municipalMeasures({ code }));
  }
}
