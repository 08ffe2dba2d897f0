import { Injectable } from '@nestjs/common';
import type { MunicipalityRef } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, municipalitiesOfRegion, textOf } from '../../schema/index.ts';

const ofCurrentStrategy = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .innerJoinLateral(municipalitiesOfRegion, (join) => join.onTrue())
    .innerJoin('municipality', (join) =>
      join.on((eb) => eb('municipality.code', '=', textOf(eb.ref('listed.item'), 'code'))),
    )
    .select(['municipality.code', 'municipality.name'])
    .where('strategy.is_current', '=', true)
    .orderBy('listed.position'),
);

@Injectable()
export class MunicipalityRepository {
  /** The municipalities of the current strategy's region, in its order. */
  ofCurrentStrategy(reader: Reader): Promise<MunicipalityRef[]> {
    return reader.rows(ofCurrentStrategy({}));
  }
}
