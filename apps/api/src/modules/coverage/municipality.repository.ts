import { Injectable } from '@nestjs/common';
import type { MunicipalityRef } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';

@Injectable()
export class MunicipalityRepository {
  /** The municipalities of the current strategy's region, in its order. */
  ofCurrentStrategy(reader: Reader): Promise<MunicipalityRef[]> {
    return reader.query(sql`
      select municipality.code, municipality.name
      from strategy,
        jsonb_array_elements(strategy.content -> 'region' -> 'municipalities')
          with ordinality as listed(place, position)
        join municipality on municipality.code = listed.place ->> 'code'
      where strategy.is_current order by listed.position`);
  }
}
