import { Injectable } from '@nestjs/common';
import { type Expression } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, exact, isBaseline, regionText } from '../../schema/index.ts';
import { seriesOfStrategies } from '../series/index.ts';

const strategyOf = (effectGoalCode: Expression<string>) =>
  db
    .selectFrom('effect_goal as chosen')
    .innerJoin('priority_area as place', 'place.id', 'chosen.priority_area_id')
    .select('place.strategy_id')
    .where('chosen.code', '=', effectGoalCode);

/** Of each period the latest revision, of the measure by which the strategy of the effect goal counts. */
const knownInhabitants = (effectGoalCode: Expression<string>) =>
  seriesOfStrategies()
    .innerJoin('observation', 'observation.series_id', 'series.id')
    .distinctOn(['series.id', 'observation.period', isBaseline])
    .select([
      'series.place_code',
      'observation.period',
      'observation.value',
      'observation.source',
      'observation.relative_to_year',
    ])
    .select((eb) => isBaseline(eb).as('is_baseline'))
    .where('strategy.id', '=', strategyOf(effectGoalCode))
    .where((eb) => eb('measure.code', '=', regionText(eb, 'inhabitants_measure')))
    .where('measure.retired_at', 'is', null)
    .where('series.unit', '=', 'persons')
    .where('series.sex', 'is', null)
    .where('series.birth', 'is', null)
    .where('series.age_group', 'is', null)
    .orderBy('series.id')
    .orderBy('observation.period')
    .orderBy(isBaseline)
    .orderBy('observation.revision', 'desc');

/** How many live in each place: the latest that is known and not missing. */
const latest = shaped<{ code: string }>()(({ code: effectGoalCode }) =>
  db
    .selectFrom(knownInhabitants(effectGoalCode).as('known'))
    .distinctOn('known.place_code')
    .select('known.place_code as code')
    .select((eb) =>
      jsonBuildObject({
        value: exact(eb.ref('known.value')).$notNull(),
        period: eb.ref('known.period'),
        source: eb.ref('known.source'),
      }).as('latest'),
    )
    .where('known.value', 'is not', null)
    .where('known.relative_to_year', 'is', null)
    .orderBy('known.place_code')
    .orderBy('known.period', 'desc')
    .orderBy('known.is_baseline'),
);

/** How many live in a place. */
export type Inhabitants = RowOf<typeof latest>['latest'];

@Injectable()
export class InhabitantsRepository {
  /** By the code of the place, of the strategy that the effect goal stands in. */
  async find(reader: Reader, effectGoal: string): Promise<ReadonlyMap<string, Inhabitants>> {
    const found = await reader.rows(latest({ code: effectGoal }));
    return new Map(found.map((row) => [row.code, row.latest]));
  }
}
