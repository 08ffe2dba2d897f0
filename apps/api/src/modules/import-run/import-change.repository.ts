import { Injectable } from '@nestjs/common';
import type { ImportChange, ImportChangesQuery } from '@samhandling/contract';
import type { ObservationChange, ObservationStatus } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { emptySql, sql, whereSql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { fromSeries, seriesRefSql as seriesRef } from '../series/index.ts';

/** A value that came, beside what is known of its period now. */
export type ComparedValue = {
  seriesId: string;
  period: string;
  value: string | null;
  status: ObservationStatus;
  isStated: boolean;
  knownValue: string | null;
  knownStatus: ObservationStatus | null;
  /** Revision of what is known; null where nothing is. */
  baseRevision: number | null;
  storesWithoutReview: boolean;
};

export type NewChange = {
  seriesId: string;
  period: string;
  kind: ObservationChange;
  baseRevision: number | null;
};

const latest = sql`left join lateral (
  select value, status, revision, origin, coalesce(note, '') as note from observation
  where observation.series_id = import_value.series_id
    and observation.period = import_value.period and origin <> 'strategy'
  order by revision desc limit 1) known on true`;

/** Differences between what came and what is known. */
@Injectable()
export class ImportChangeRepository {
  compare(tx: Tx, runId: string): Promise<ComparedValue[]> {
    return tx.query(sql`
      select import_value.series_id as "seriesId", import_value.period, import_value.value::text,
        import_value.status, import_value.is_stated as "isStated",
        known.value::text as "knownValue", known.status as "knownStatus",
        known.revision as "baseRevision",
        coalesce(source.stores_without_review, false) as "storesWithoutReview"
      from import_value ${latest}
        left join series_source source on source.series_id = import_value.series_id
      where import_value.run_id = ${runId}
      order by import_value.series_id, import_value.period`);
  }

  async insert(tx: Tx, runId: string, changes: readonly NewChange[]): Promise<void> {
    await tx.execute(sql`
      insert into import_change (run_id, series_id, period, kind, state, base_revision)
      select ${runId}, "seriesId", period, kind, 'waiting', "baseRevision"
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r("seriesId" uuid, period text,
        kind text, "baseRevision" integer)`);
  }

  /**
   * Locks the series of the run, so that nobody revises them while it is stored. All runs lock in one
   * order, and none waits for another whose values only refer to the series.
   */
  async lockSeries(tx: Tx, runId: string): Promise<void> {
    await tx.query(sql`
      select from series where id in (
        select series_id from import_value where run_id = ${runId}) order by id for no key update`);
  }

  /** Whether anything that waits was revised since the run was compared. */
  async isOutdated(tx: Tx, runId: string): Promise<boolean> {
    const found = await tx.maybe(sql`
      select from import_change change where change.run_id = ${runId} and state = 'waiting'
        and base_revision is distinct from (
          select max(revision) from observation
          where observation.series_id = change.series_id and observation.period = change.period
            and origin <> 'strategy') limit 1`);
    return found !== undefined;
  }

  /** Writes what waits as the next revisions; says how many. */
  async store(
    tx: Tx,
    runId: string,
    accountId: string | null,
    { onlyWithoutReview }: { onlyWithoutReview: boolean },
  ): Promise<number> {
    const withoutReview = onlyWithoutReview
      ? sql`and exists (select from series_source source
          where source.series_id = change.series_id and source.stores_without_review)`
      : emptySql;
    return tx.execute(sql`
      with stored as (
        update import_change change set state = 'stored'
        where change.run_id = ${runId} and state = 'waiting' ${withoutReview}
        returning change.*)
      insert into observation (series_id, period, revision, value, as_written, status, origin, source,
        method, note, retrieved_at, recorded_by, import_run_id)
      select stored.series_id, stored.period, coalesce(stored.base_revision, 0) + 1,
        import_value.value, import_value.as_written, import_value.status,
        case run.kind when 'file' then 'hand' else 'source' end, import_value.credit, run.method,
        nullif(import_value.note, ''), import_value.retrieved_at, ${accountId}, run.id
      from stored
        join import_value on import_value.run_id = stored.run_id
          and import_value.series_id = stored.series_id and import_value.period = stored.period
        join import_run run on run.id = stored.run_id`);
  }

  async discard(tx: Tx, runId: string): Promise<void> {
    await tx.execute(sql`
      update import_change set state = 'discarded' where run_id = ${runId} and state = 'waiting'`);
  }

  /** The sources that answered in full in the run, and those of them of which nothing waits. */
  async markFetched(tx: Tx, runId: string): Promise<void> {
    await tx.execute(sql`
      update series_source source set fetched_at = run.started_at,
        changes_since = case when exists (
          select from import_change change where change.run_id = run.id
            and change.series_id = source.series_id and change.state <> 'stored')
          then source.changes_since
          else (run.started_at at time zone 'Europe/Stockholm')::date end
      from import_step_source asked
        join import_step step on step.id = asked.step_id
        join import_run run on run.id = step.run_id
      where asked.source_id = source.id and run.id = ${runId} and step.state = 'done'
        and asked.fault_code is null`);
  }

  list(reader: Reader, runId: string, query: ImportChangesQuery): Promise<Page<ImportChange>> {
    const conditions = [
      sql`change.run_id = ${runId}`,
      ...(query.kind ? [sql`change.kind = ${query.kind}`] : []),
    ];
    return readPage(reader, {
      columns: sql`change.id, change.kind, change.state, ${seriesRef} as series, change.period,
        (select json_build_object('value', base.value::text, 'status', base.status,
            'note', coalesce(base.note, ''), 'revision', base.revision, 'origin', base.origin)
          from observation base where base.series_id = change.series_id
            and base.period = change.period and base.revision = change.base_revision) as before,
        json_build_object('value', import_value.value::text, 'status', import_value.status,
          'note', import_value.note) as after`,
      from: sql`${fromSeries} join import_change change on change.series_id = series.id
        join import_value on import_value.run_id = change.run_id
          and import_value.series_id = change.series_id and import_value.period = change.period
        ${whereSql(conditions)}`,
      orderBy: sql`area.position, goal.position, indicator.position, measure.position,
        series.position, change.period, change.id`,
      ...query,
    });
  }
}
