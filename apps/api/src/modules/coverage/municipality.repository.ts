import { Injectable } from '@nestjs/common';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, municipalitiesOfRegion, textOf } from '../../schema/index.ts';

const ofCurrentStrategy = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .innerJoinLateral(municipalitiesOfRegion, (join) => join.onTrue())
    .innerJoin('municipality', (join) =>
      join.on((eb) => eb('municipality.code', '=', textOf(eb.ref('listed.item'), 'code'))),
    )
    .select(['municipality.code', 'municipality.name'])
    .select((eb) =>
      jsonBuildObject({
        column: eb.ref('municipality.hex_column'),
        row: eb.ref('municipality.hex_row'),
      }).as('hex'),
    )
    .where('strategy.is_current', '=', true)
    .orderBy('listed.position'),
);

@Injectable()
export class MunicipalityRepository {
  /** The municipalities of the current strategy's region, in its order, with their hexagons. */
  ofCurrentStrategy(reader: Reader): Promise<RowOf<typeof ofCurrentStrategy>[]> {
    return reader.rows(ofCurrentStrategy({}));
  }
}
