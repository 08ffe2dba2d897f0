import { Injectable } from '@nestjs/common';
import type { AreaRef, EffectGoalRef, Measure, Target } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { emptySql, sql, type Sql } from '../../platform/database/sql.ts';
import { isPublished } from '../initiative/index.ts';

type Observation = Measure['series'][number]['observations'][number];

/** A series, with what only assessment needs to know of its values. */
export type StoredSeries = Omit<
  Measure['series'][number],
  'observations' | 'baseline' | 'latest' | 'fitsNationScale' | 'distance'
> & {
  observations: (Omit<Observation, 'isSuperseded'> & { relativeToYear: number | null })[];
};

export type StoredTarget = Omit<Target, 'assessment' | 'level' | 'isMet' | 'gap' | 'claims'>;

export type StoredMeasure = Omit<Measure, 'series' | 'targets' | 'standing'> & {
  series: StoredSeries[];
  targets: StoredTarget[];
};

/** An indicator with its measures as they are stored; what they say of the targets is computed. */
export type StoredIndicator = {
  code: string;
  title: string;
  wording: string;
  baselineNote: string | null;
  area: AreaRef;
  effectGoal: EffectGoalRef;
  /** Days on which a value came or was revised, the latest first. */
  recordedOn: string[];
  measures: StoredMeasure[];
  contributionCount: number;
};

/** Of the strategy of the code, or the current one. */
export const ofStrategy = (code: string | undefined): Sql => sql`indicator.retired_at is null
  and ${code === undefined ? sql`strategy.is_current` : sql`strategy.code = ${code}`}`;
export const ofEffectGoal = (code: string): Sql =>
  sql`indicator.retired_at is null and goal.code = ${code}`;
export const ofCode = (code: string): Sql => sql`indicator.code = ${code}`;

/** Indicators with everything that is known of their values, in one query. */
@Injectable()
export class IndicatorRepository {
  /** @param knownOn Swedish calendar day: values as they were known at its end; null is now. */
  find(reader: Reader, chosen: Sql, knownOn: string | null = null): Promise<StoredIndicator[]> {
    return reader.query(sql`
      select indicator.code, indicator.title, indicator.wording,
        indicator.baseline_note as "baselineNote",
        json_build_object('code', area.code, 'title', area.title, 'position', area.position) as area,
        json_build_object('code', goal.code, 'title', goal.title, 'areaCode', area.code)
          as "effectGoal",
        ${recordingDaysOfIndicator} as "recordedOn",
        ${measuresOfIndicator(knownOn)} as measures,
        (select count(*)::int from contribution
            join initiative on initiative.id = contribution.initiative_id
          where contribution.indicator_id = indicator.id and ${isPublished}) as "contributionCount"
      from indicator
        join effect_goal goal on goal.id = indicator.effect_goal_id
        join priority_area area on area.id = goal.priority_area_id
        join strategy on strategy.id = area.strategy_id
      where ${chosen} order by indicator.position`);
  }
}

/**
 * What is known of a `series`, earliest period first: for each period what the strategy states, and the
 * latest revision of what was published or entered.
 */
const observationsOfSeries = (knownOn: string | null): Sql => sql`coalesce((
  select json_agg(json_build_object('period', period, 'value', value::text,
      'asWritten', as_written, 'status', status, 'origin', origin, 'revision', revision,
      'source', source, 'method', method, 'note', note, 'retrievedAt', ${instant(sql`retrieved_at`)},
      'recordedAt', ${instant(sql`recorded_at`)}, 'isBaseline', origin = 'strategy',
      'relativeToYear', relative_to_year) order by period, origin = 'strategy' desc)
  from (select distinct on (period, origin = 'strategy') * from observation
    where observation.series_id = series.id
      ${knownOn === null ? emptySql : sql`and (origin = 'strategy' or ${isRecordedBy(knownOn)})`}
    order by period, origin = 'strategy', revision desc) latest), '[]')`;

const isRecordedBy = (day: string): Sql =>
  sql`recorded_at < (${day}::date + 1)::timestamp at time zone 'Europe/Stockholm'`;

/** In UTC, as the API writes it. */
const instant = (column: Sql): Sql =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The days on which a value of an `indicator` came or was revised, the latest first. */
const recordingDaysOfIndicator = sql`(
  select coalesce(json_agg(day order by day desc), '[]') from (
    select distinct to_char(recorded_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day
    from observation join series on series.id = observation.series_id
      join measure on measure.id = series.measure_id
    where measure.indicator_id = indicator.id and origin <> 'strategy') days)`;

const placeOfSeries = sql`case series.place_code
  when strategy.content #>> '{region,countyCode}' then 'county'
  when strategy.content #>> '{region,nationCode}' then 'nation' else 'municipality' end`;

const placeNameOfSeries = sql`case series.place_code
  when strategy.content #>> '{region,countyCode}' then strategy.content #>> '{region,name}'
  when strategy.content #>> '{region,nationCode}' then strategy.content #>> '{region,nationName}'
  else coalesce((select municipality.name from municipality
    where municipality.code = series.place_code), series.place_code) end`;

const measuresOfIndicator = (knownOn: string | null): Sql => sql`coalesce((
  select json_agg(json_build_object('code', measure.code, 'name', measure.name,
    'unit', measure.unit, 'definition', measure.definition,
    'breakdowns', json_build_object(
      'sex', exists (select from series where series.measure_id = measure.id and sex is not null),
      'birth', exists (
        select from series where series.measure_id = measure.id and birth is not null)),
    'series', coalesce((
      select json_agg(json_build_object('place', ${placeOfSeries},
          'placeCode', series.place_code, 'placeName', ${placeNameOfSeries},
          'sex', series.sex, 'birth', series.birth, 'ageGroup', series.age_group,
          'unit', series.unit, 'observations', ${observationsOfSeries(knownOn)}) order by series.position)
      from series where series.measure_id = measure.id), '[]'),
    'breaks', coalesce((
      select json_agg(json_build_object('period', period, 'note', note) order by period)
      from series_break where series_break.measure_id = measure.id
        ${knownOn === null ? emptySql : sql`and ${isRecordedBy(knownOn)}`}), '[]'),
    'targets', coalesce((
      select json_agg(json_build_object('kind', target.kind, 'value', target.value::text,
          'bound', target.bound, 'parityBetween', target.parity_between,
          'unit', target.unit, 'year', target.year, 'baseYear', target.base_year,
          'direction', target.direction, 'sex', target.sex, 'birth', target.birth,
          'note', target.note, 'asWritten', target.as_written) order by target.position)
      from target where target.measure_id = measure.id), '[]')) order by measure.position)
  from measure where measure.indicator_id = indicator.id and measure.retired_at is null), '[]')`;
