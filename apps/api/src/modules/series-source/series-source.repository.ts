import { Injectable } from '@nestjs/common';
import type {
  SeriesRef,
  SeriesSource,
  SeriesSourceBody,
  SeriesSourcesQuery,
  SourceMapping,
} from '@samhandling/contract';
import type { SourceInterval } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { joinSql, sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { fromSeries, seriesRef } from '../series/index.ts';

/** A source with the names of its series, and what decides when it is asked. */
export type StoredSource = {
  id: string;
  series: SeriesRef;
  mapping: SourceMapping;
  unit: string;
  interval: SourceInterval;
  storesWithoutReview: boolean;
  credit: string;
  nextPublicationOn: string | null;
  fetchedAt: Date | null;
  /** Swedish day of `fetchedAt`. */
  fetchedOn: string | null;
  changesSince: string | null;
  latestPeriod: string | null;
  lastRun: SeriesSource['lastRun'];
  /** Whether a run of it is under way or waits for review. */
  hasOpenRun: boolean;
  version: number;
};

/** More than any region will have: the list is filtered by what is computed of each. */
const ALL = 2000;

const lastRun = sql`(
  select json_build_object('id', run.id, 'state', run.state,
    'startedAt', to_char(run.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'changes', (select count(*) from import_change change
      where change.run_id = run.id and change.series_id = source.series_id))
  from import_step_source asked join import_step step on step.id = asked.step_id
    join import_run run on run.id = step.run_id
  where asked.source_id = source.id order by run.started_at desc, run.id limit 1)`;

/** Whether a run of the `source` is not settled. */
const hasOpenRun = sql`exists (
  select from import_step_source asked join import_step step on step.id = asked.step_id
    join import_run run on run.id = step.run_id
  where asked.source_id = source.id and run.state in ('fetching', 'interrupted', 'in_review'))`;

const selectSource = sql`
  select source.id, ${seriesRef} as series, source.mapping, source.unit, source.interval,
    source.stores_without_review as "storesWithoutReview", source.credit,
    source.next_publication_on as "nextPublicationOn", source.fetched_at as "fetchedAt",
    (source.fetched_at at time zone 'Europe/Stockholm')::date as "fetchedOn",
    source.changes_since as "changesSince", source.version, ${lastRun} as "lastRun",
    ${hasOpenRun} as "hasOpenRun",
    (select max(period) from observation where observation.series_id = series.id
      and value is not null) as "latestPeriod"
  ${fromSeries} join series_source source on source.series_id = series.id`;

const inOrder = sql`order by strategy.is_current desc, area.position, goal.position,
  indicator.position, measure.position, series.position, source.id`;

@Injectable()
export class SeriesSourceRepository {
  list(
    reader: Reader,
    query: Pick<SeriesSourcesQuery, 'indicator' | 'provider'> = {},
  ): Promise<StoredSource[]> {
    const conditions: Sql[] = [];
    if (query.indicator) conditions.push(sql`indicator.code = ${query.indicator}`);
    if (query.provider) conditions.push(sql`source.provider = ${query.provider}`);
    return reader.query(sql`${selectSource} ${whereSql(conditions)} ${inOrder} limit ${ALL}`);
  }

  find(reader: Reader, id: string): Promise<StoredSource | undefined> {
    return reader.maybe(sql`${selectSource} where source.id = ${id}`);
  }

  /** The source, and before it its series: the order in which an import that is stored locks them. */
  async findLocked(tx: Tx, id: string): Promise<StoredSource | undefined> {
    await tx.query(sql`
      select from series where id = (select series_id from series_source where id = ${id})
      for no key update`);
    await tx.query(sql`select from series_source where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  /** Locks all sources, so that none is changed or removed while a run of them begins. */
  async listHeld(tx: Tx): Promise<StoredSource[]> {
    await tx.query(sql`select from series_source order by id for share`);
    return this.list(tx);
  }

  async insert(
    tx: Tx,
    seriesId: string,
    body: SeriesSourceBody,
    accountId: string,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into series_source (series_id, provider, mapping, unit, interval,
        stores_without_review, credit, next_publication_on, created_by)
      values (${seriesId}, ${body.mapping.provider}, ${JSON.stringify(body.mapping)}::jsonb,
        ${body.unit}, ${body.interval}, ${body.storesWithoutReview}, ${body.credit},
        ${body.nextPublicationOn}::date, ${accountId})
      returning id`);
    return id;
  }

  /** Another mapping is another source: what was fetched by the earlier one says nothing of it. */
  update(
    tx: Tx,
    { id, version }: StoredSource,
    body: SeriesSourceBody,
    isSameMapping: boolean,
  ): Promise<void> {
    const changes = [
      sql`provider = ${body.mapping.provider}, mapping = ${JSON.stringify(body.mapping)}::jsonb`,
      sql`unit = ${body.unit}, interval = ${body.interval}, credit = ${body.credit}`,
      sql`stores_without_review = ${body.storesWithoutReview}, version = version + 1`,
      sql`next_publication_on = ${body.nextPublicationOn}::date`,
      ...(isSameMapping ? [] : [sql`fetched_at = null, changes_since = null`]),
    ];
    return tx.updateVersioned(sql`
      update series_source set ${joinSql(changes, ', ')}
      where id = ${id} and version = ${version}`);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.execute(sql`delete from series_source where id = ${id}`);
  }
}
