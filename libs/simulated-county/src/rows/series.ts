import { COURSES } from '../measures.ts';
import { type KnownSeries, seriesOf } from '../series.ts';
import type { Client } from './client.ts';

/** What shows that the values are made up. */
const EXAMPLE = {
  source: 'Exempeldata, inmatat för hand',
  note: 'Exempeldata',
  method: 'Påhittade värden som går vidare från strategins utgångsläge.',
};

/** Values are no older in the product than this: so long it has been used. */
const DAYS_OF_USE = 1100;

/** Writes the values of the indicators: the county's, the nation's and those of each municipality. */
export async function writeSeries(client: Client, { today }: { today: string }): Promise<void> {
  const { rows } = await client.query(`
    select measure.code as measure, coalesce(series.place_code, '25') as "placeCode", series.sex,
      series.birth, series.age_group as "ageGroup", coalesce(series.unit, measure.unit) as unit,
      stated.period, stated.value::text as value
    from measure left join series on series.measure_id = measure.id
      left join lateral (select period, as_written, value from observation
        where series_id = series.id and origin = 'strategy' and value is not null
        order by period desc limit 1) stated on true
    where measure.retired_at is null
    order by measure.code, series.position`);
  const known = rows as (KnownSeries & { measure: string })[];
  const made = COURSES.flatMap((course) =>
    seriesOf(
      course,
      known.filter(({ measure }) => measure === course.measure),
      Number(today.slice(0, 4)),
    ).flatMap(({ values, ...series }) =>
      values.map((value) => ({ measure: course.measure, ...series, ...value })),
    ),
  );
  await client.query(OUTLINE, [JSON.stringify(made), DAYS_OF_USE]);
  await client.query(SERIES);
  await client.query(OBSERVATIONS, [EXAMPLE.source, EXAMPLE.note, EXAMPLE.method]);
}

const OUTLINE = `
  create temporary table outline_value on commit drop as
  select measure.id as measure_id, made.measure, made."placeCode" as place_code, made.sex, made.birth,
    made."ageGroup" as age_group, made.unit, made.period, made.value, made.year, series.id is null as is_new,
    coalesce(series.id, pg_temp.id('series ' || concat_ws(' ', made.measure, made."placeCode",
      coalesce(made.sex, '-'), coalesce(made.birth, '-')))) as series_id,
    pg_temp.at(least(pg_temp.today() - 2, greatest(pg_temp.today() - $2::int,
      pg_temp.workday(make_date(made.year + 1, 3, 1) + pg_temp.whole('entered ' || made.measure, 0, 60)))),
      'entered ' || made.measure) as recorded_at,
    (select id from account where region_role = 'coordinator' order by created_at, email limit 1)
      as account_id
  from jsonb_to_recordset($1::jsonb) as made(measure text, "placeCode" text, sex text, birth text,
      "ageGroup" text, unit text, period text, value text, year int)
    join measure on measure.code = made.measure
    left join series on series.measure_id = measure.id and series.place_code = made."placeCode"
      and series.sex is not distinct from made.sex and series.birth is not distinct from made.birth
      and series.age_group is not distinct from made."ageGroup" and series.unit = made.unit`;

const SERIES = `
  insert into series (id, measure_id, place_code, sex, birth, age_group, unit, position, added_at)
  select series_id, measure_id, place_code, sex, birth, age_group, unit,
    coalesce((select max(position) from series known where known.measure_id = added.measure_id), 0)
      + row_number() over (partition by measure_id order by place_code), pg_temp.tell(added_at)
  from (
    select series_id, measure_id, place_code, sex, birth, age_group, unit, min(recorded_at) as added_at
    from outline_value where is_new group by 1, 2, 3, 4, 5, 6, 7 order by added_at
  ) added`;

const OBSERVATIONS = `
  insert into observation (id, series_id, period, value, as_written, source, note, revision, origin, status,
    method, recorded_by)
  select pg_temp.id('observation ' || series_id || period), series_id, period, value::numeric, value, $1, $2, 1, 'hand', 'final', $3, account_id
  from (select * from outline_value order by recorded_at, measure, place_code, period) entered
  where pg_temp.tell(recorded_at) is not null`;
