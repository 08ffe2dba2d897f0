import { Injectable } from '@nestjs/common';
import type { SeriesBody, SeriesQuery, SeriesRef, SeriesRow } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { fromSeries, isOfCurrentPlaces, seriesRef } from './series-sql.ts';

/** A series with a period that it has: the form of all of them. */
export type StoredSeries = { ref: SeriesRef; somePeriod: string | null };

/** A series as a list shows it, before what is computed of it. */
export type ListedSeries = StoredSeries & {
  measureUnit: string;
  latest: SeriesRow['latest'];
  source: SeriesRow['source'];
};

/** The part of the population and the place that a value is about. */
export type SeriesKey = Pick<SeriesBody, 'placeCode' | 'sex' | 'birth' | 'ageGroup' | 'unit'>;

export type StoredMeasure = { id: string; code: string; unit: string; somePeriod: string | null };

const somePeriod = sql`(select period from observation where observation.series_id = series.id
  order by (origin = 'strategy'), period desc limit 1)`;

const latestValue = sql`(
  select json_build_object('period', period, 'value', value::text) from observation
  where observation.series_id = series.id order by period desc, revision desc limit 1)`;

@Injectable()
export class SeriesRepository {
  list(reader: Reader, query: SeriesQuery): Promise<Page<ListedSeries>> {
    const conditions: Sql[] = [sql`indicator.retired_at is null and measure.retired_at is null`];
    if (query.indicator) conditions.push(sql`indicator.code = ${query.indicator}`);
    if (query.measure) conditions.push(sql`measure.code = ${query.measure}`);
    if (query.placeCode) conditions.push(sql`series.place_code = ${query.placeCode}`);
    if (query.hasSource) {
      conditions.push(sql`(source.id is not null) = ${query.hasSource === 'true'}`);
    }
    return readPage(reader, {
      columns: sql`${seriesRef} as ref, ${somePeriod} as "somePeriod",
        measure.unit as "measureUnit", ${latestValue} as latest,
        case when source.id is not null then json_build_object('id', source.id,
          'provider', source.provider, 'credit', source.credit) end as source`,
      from: sql`${fromSeries} left join series_source source on source.series_id = series.id
        ${whereSql(conditions)}`,
      orderBy: sql`strategy.is_current desc, area.position, goal.position, indicator.position,
        measure.position, series.position, series.id`,
      ...query,
    });
  }

  find(reader: Reader, id: string): Promise<StoredSeries | undefined> {
    return reader.maybe(sql`
      select ${seriesRef} as ref, ${somePeriod} as "somePeriod" ${fromSeries}
      where series.id = ${id}`);
  }

  /** Locked, so that the revisions of its values are numbered one after another. */
  async findLocked(tx: Tx, id: string): Promise<StoredSeries | undefined> {
    await tx.query(sql`select from series where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  async findLockedByKey(
    tx: Tx,
    measureCode: string,
    key: SeriesKey,
  ): Promise<StoredSeries | undefined> {
    const found = await tx.maybe<{ id: string }>(sql`
      select series.id from series join measure on measure.id = series.measure_id
      where measure.code = ${measureCode} and series.place_code = ${key.placeCode}
        and series.sex is not distinct from ${key.sex}
        and series.birth is not distinct from ${key.birth}
        and series.age_group is not distinct from ${key.ageGroup} and series.unit = ${key.unit}
      for no key update of series`);
    return found && this.find(tx, found.id);
  }

  /** All series of the measure. */
  ofMeasure(reader: Reader, measureCode: string): Promise<StoredSeries[]> {
    return reader.query(sql`
      select ${seriesRef} as ref, ${somePeriod} as "somePeriod" ${fromSeries}
      where measure.code = ${measureCode} order by series.position, series.id`);
  }

  findMeasure(reader: Reader, code: string): Promise<StoredMeasure | undefined> {
    return reader.maybe(sql`
      select measure.id, measure.code, measure.unit, (
        select period from observation join series on series.id = observation.series_id
        where series.measure_id = measure.id
        order by (origin = 'strategy'), period desc limit 1) as "somePeriod"
      from measure where measure.code = ${code} and measure.retired_at is null`);
  }

  async isPlace(reader: Reader, measureCode: string, placeCode: string): Promise<boolean> {
    const found = await reader.maybe(sql`
      select from measure
        join indicator on indicator.id = measure.indicator_id
        join effect_goal goal on goal.id = indicator.effect_goal_id
        join priority_area area on area.id = goal.priority_area_id
        join strategy on strategy.id = area.strategy_id
      where measure.code = ${measureCode} and ${isOfCurrentPlaces(placeCode)}`);
    return found !== undefined;
  }

  async insert(tx: Tx, measureId: string, key: SeriesKey): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into series (measure_id, place_code, sex, birth, age_group, unit, position, added_at)
      select ${measureId}, ${key.placeCode}, ${key.sex}, ${key.birth}, ${key.ageGroup}, ${key.unit},
        coalesce(max(position), -1) + 1, now() from series where measure_id = ${measureId}
      returning id`);
    return id;
  }

  /** Places that the strategy of the measure speaks of, by code and in small letters by name. */
  async places(reader: Reader): Promise<Map<string, string>> {
    const rows = await reader.query<{ code: string; name: string }>(sql`
      select code, name from municipality
      union all select content #>> '{region,countyCode}', content #>> '{region,name}'
        from strategy where is_current
      union all select content #>> '{region,nationCode}', content #>> '{region,nationName}'
        from strategy where is_current`);
    return new Map(
      rows.flatMap(({ code, name }) => [
        [code, code],
        [name.toLowerCase(), code],
      ]),
    );
  }
}
