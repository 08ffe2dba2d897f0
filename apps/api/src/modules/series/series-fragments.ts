import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { db, type Of, regionText } from '../../schema/index.ts';

/** Series with the measure, the indicator and the strategy that each belongs to. */
export const seriesOfStrategies = () =>
  db
    .selectFrom('series')
    .innerJoin('measure', 'measure.id', 'series.measure_id')
    .innerJoin('indicator', 'indicator.id', 'measure.indicator_id')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id');

/** The order of the strategy, the current one first. */
export const inOrderOfStrategy = (
  eb: Of<'strategy' | 'priority_area' | 'effect_goal' | 'indicator' | 'measure' | 'series'>,
) => sql`${eb.ref('strategy.is_current')} desc, ${eb.ref('priority_area.position')},
  ${eb.ref('effect_goal.position')}, ${eb.ref('indicator.position')},
  ${eb.ref('measure.position')}, ${eb.ref('series.position')}`;

/** The name of the place of a series. */
export const placeName = (eb: Of<'series' | 'strategy'>) =>
  eb
    .case(eb.ref('series.place_code'))
    .when(regionText(eb, 'county_code'))
    .then(regionText(eb, 'region_name'))
    .when(regionText(eb, 'nation_code'))
    .then(regionText(eb, 'nation_name'))
    .else(
      eb.fn.coalesce(
        eb
          .selectFrom('municipality')
          .select('municipality.name')
          .whereRef('municipality.code', '=', 'series.place_code'),
        'series.place_code',
      ),
    )
    .end();

/** What a page needs to name a series. */
export const seriesRef = (eb: Of<'series' | 'measure' | 'indicator' | 'strategy'>) =>
  jsonBuildObject({
    id: eb.ref('series.id'),
    indicator: jsonBuildObject({
      code: eb.ref('indicator.code'),
      title: eb.ref('indicator.title'),
    }),
    measureCode: eb.ref('measure.code'),
    measureName: eb.ref('measure.name'),
    placeCode: eb.ref('series.place_code'),
    placeName: placeName(eb),
    sex: eb.ref('series.sex'),
    birth: eb.ref('series.birth'),
    ageGroup: eb.ref('series.age_group'),
    unit: eb.ref('series.unit'),
  });

/** Whether a code is a place that the strategy speaks of. */
export const isPlaceOfStrategy = (eb: Of<'strategy'>, code: Expression<string>) =>
  eb.or([
    eb(code, 'in', [regionText(eb, 'county_code'), regionText(eb, 'nation_code')]),
    eb.exists(eb.selectFrom('municipality').where('municipality.code', '=', code)),
  ]);
