import { Injectable } from '@nestjs/common';
import type { PeriodValue } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { anyId, db, exact, isBaseline } from '../../schema/index.ts';

const latestOfPeriods = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db
    .selectFrom('observation')
    .distinctOn(['observation.series_id', 'observation.period'])
    .select(['observation.series_id as seriesId', 'observation.period'])
    .select((eb) => exact(eb.ref('observation.value')).as('value'))
    .where('observation.series_id', '=', anyId(ids))
    .where('observation.relative_to_year', 'is', null)
    .orderBy('observation.series_id')
    .orderBy('observation.period')
    .orderBy(isBaseline)
    .orderBy('observation.revision', 'desc'),
);

/** What is known of series, to compare what comes with. */
@Injectable()
export class SeriesValuesRepository {
  /** One value for each period, by series; what the strategy states where nothing else is known. */
  async ofSeries(reader: Reader, ids: readonly string[]): Promise<Map<string, PeriodValue[]>> {
    const found = new Map<string, PeriodValue[]>(ids.map((id) => [id, []]));
    for (const { seriesId, period, value } of await reader.rows(latestOfPeriods({ ids }))) {
      found.get(seriesId)?.push({ period, value });
    }
    return found;
  }
}
