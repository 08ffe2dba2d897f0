import { sql } from 'kysely';
import { jsonArrayFrom, jsonBuildObject } from 'kysely/helpers/postgres';
import { shaped } from '../../platform/database/statement.ts';
import { db, exact, isBaseline, regionText } from '../../schema/index.ts';
import { seriesOfStrategies } from '../series/index.ts';

/**
 * Values of the current strategy's measures, of all together and in the unit of the measure: of each place
 * and period the latest revision. What was published goes before what the strategy states.
 */
const knownValues = () =>
  seriesOfStrategies()
    .innerJoin('observation', 'observation.series_id', 'series.id')
    .distinctOn(['series.id', 'observation.period'])
    .select((eb) => [
      'measure.id as measure_id',
      'series.place_code',
      'observation.period',
      'observation.value',
      eb
        .case(eb.ref('series.place_code'))
        .when(regionText(eb, 'county_code'))
        .then('county' as const)
        .when(regionText(eb, 'nation_code'))
        .then('nation' as const)
        .else('municipality' as const)
        .end()
        .as('place'),
    ])
    .where('strategy.is_current', '=', true)
    .where('measure.retired_at', 'is', null)
    .where('indicator.retired_at', 'is', null)
    .where('observation.relative_to_year', 'is', null)
    .where('series.sex', 'is', null)
    .where('series.birth', 'is', null)
    .where('series.age_group', 'is', null)
    .whereRef('series.unit', '=', 'measure.unit')
    .orderBy('series.id')
    .orderBy('observation.period')
    .orderBy(isBaseline)
    .orderBy('observation.revision', 'desc');

/** The values of every measure in the latest period that is known of the municipality. */
export const municipalMeasures = shaped<{ code: string }>()(({ code }) =>
  db
    .with(
      (cte) => cte('known').materialized(),
      () => knownValues(),
    )
    .with('latest', (query) =>
      query
        .selectFrom('known')
        .select(['known.measure_id', (eb) => eb.fn.max('known.period').as('period')])
        .where('known.place_code', '=', code)
        .where('known.value', 'is not', null)
        .groupBy('known.measure_id'),
    )
    .selectFrom('latest')
    .innerJoin('measure', 'measure.id', 'latest.measure_id')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .select(['measure.code as measureCode', 'measure.name', 'measure.unit'])
    .select((eb) => [
      sql<string>`${eb.ref('latest.period')}`.as('period'),
      jsonBuildObject({
        code: eb.ref('indicator.code'),
        title: eb.ref('indicator.title'),
      }).as('indicator'),
      jsonArrayFrom(
        eb
          .selectFrom('known')
          .select(['known.place_code as placeCode', 'known.place'])
          .select((known) => exact(known.ref('known.value')).$notNull().as('value'))
          .whereRef('known.measure_id', '=', 'latest.measure_id')
          .whereRef('known.period', '=', 'latest.period')
          .where('known.value', 'is not', null)
          .orderBy('known.place_code'),
      ).as('values'),
    ])
    .orderBy('priority_area.position')
    .orderBy('effect_goal.position')
    .orderBy('indicator.position')
    .orderBy('measure.position'),
);
