// Only for `import-run`, whose queries are not typed yet; `series-fragments.ts` says the same typed.
import { sql } from '../../platform/database/sql.ts';

/** A `series` with the measure, the indicator and the strategy that it belongs to. */
export const fromSeries = sql`from series
  join measure on measure.id = series.measure_id
  join indicator on indicator.id = measure.indicator_id
  join effect_goal goal on goal.id = indicator.effect_goal_id
  join priority_area area on area.id = goal.priority_area_id
  join strategy on strategy.id = area.strategy_id`;

const placeName = sql`case series.place_code
  when strategy.content #>> '{region,countyCode}' then strategy.content #>> '{region,name}'
  when strategy.content #>> '{region,nationCode}' then strategy.content #>> '{region,nationName}'
  else coalesce((select municipality.name from municipality
    where municipality.code = series.place_code), series.place_code) end`;

/** What a page needs to name a series, as JSON; stands after {@link fromSeries}. */
export const seriesRef = sql`json_build_object('id', series.id,
  'indicator', json_build_object('code', indicator.code, 'title', indicator.title),
  'measureCode', measure.code, 'measureName', measure.name,
  'placeCode', series.place_code, 'placeName', ${placeName}, 'sex', series.sex,
  'birth', series.birth, 'ageGroup', series.age_group, 'unit', series.unit)`;
