import { Injectable } from '@nestjs/common';
import type { SourceMapping } from '@samhandling/contract';
import type { ImportRunState, ObservationChange } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { Baseline, ExampleSeries } from './demo-series.ts';

/** A value of a run as the demo tells it. */
export type ToldValue = {
  seriesId: string;
  period: string;
  value: string | null;
  note: string;
  credit: string;
  kind: ObservationChange;
  /** Revision that is known before it; null for none. */
  baseRevision: number | null;
};

export type ToldRun = {
  state: Extract<ImportRunState, 'stored' | 'in_review'>;
  at: Date;
  accountId: string | null;
};

export type ToldSource = {
  seriesId: string;
  mapping: SourceMapping;
  unit: string;
  credit: string;
  interval: string;
  nextPublicationOn: string;
  fetchedAt: Date;
  changesSince: string;
};

/** Writes series of the demo with the times that it tells, which no use case of the product can. */
@Injectable()
export class DemoSeriesRepository {
  async isLoaded(tx: Tx): Promise<boolean> {
    const found = await tx.maybe(sql`select from series_source limit 1`);
    return found !== undefined;
  }

  /** What the current strategy states, of the county and of the nation. */
  baselines(reader: Reader): Promise<Baseline[]> {
    return reader.query(sql`
      select measure.code as measure, series.place_code as "placeCode",
        case series.place_code when strategy.content #>> '{region,nationCode}'
          then 'nation' else 'county' end as place,
        series.sex, series.birth, series.age_group as "ageGroup", series.unit, observation.period,
        observation.value::text
      from observation join series on series.id = observation.series_id
        join measure on measure.id = series.measure_id
        join indicator on indicator.id = measure.indicator_id
        join effect_goal goal on goal.id = indicator.effect_goal_id
        join priority_area area on area.id = goal.priority_area_id
        join strategy on strategy.id = area.strategy_id
      where observation.origin = 'strategy' and strategy.is_current
      order by measure.code, series.position`);
  }

  async findCoordinator(tx: Tx): Promise<string | null> {
    const found = await tx.maybe<{ id: string }>(sql`
      select id from account where region_role = 'coordinator' order by created_at limit 1`);
    return found?.id ?? null;
  }

  /** The series, made where the strategy states none; undefined where it has no such measure. */
  async series(tx: Tx, series: ExampleSeries): Promise<string | undefined> {
    const { measure, placeCode, sex, birth, ageGroup, unit } = series;
    await tx.execute(sql`
      insert into series (measure_id, place_code, sex, birth, age_group, unit, position, added_at)
      select measure.id, ${placeCode}, ${sex}, ${birth}, ${ageGroup}, ${unit}, coalesce((
          select max(position) + 1 from series where series.measure_id = measure.id), 0), now()
      from measure where measure.code = ${measure}
      on conflict do nothing`);
    const found = await tx.maybe<{ id: string }>(sql`
      select series.id from series join measure on measure.id = series.measure_id
      where measure.code = ${measure} and place_code = ${placeCode} and series.unit = ${unit}
        and sex is not distinct from ${sex} and birth is not distinct from ${birth}
        and age_group is not distinct from ${ageGroup}`);
    return found?.id;
  }

  async insertSource(tx: Tx, source: ToldSource, accountId: string | null): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into series_source (series_id, provider, mapping, unit, interval,
        stores_without_review, credit, next_publication_on, fetched_at, changes_since, created_by)
      values (${source.seriesId}, ${source.mapping.provider},
        ${JSON.stringify(source.mapping)}::jsonb, ${source.unit}, ${source.interval}, false,
        ${source.credit}, ${source.nextPublicationOn}::date, ${source.fetchedAt},
        ${source.changesSince}::date, ${accountId})
      returning id`);
    return id;
  }

  async insertRun(tx: Tx, { state, at, accountId }: ToldRun): Promise<string> {
    const isStored = state === 'stored';
    const { id } = await tx.one<{ id: string }>(sql`
      insert into import_run (kind, state, started_at, fetched_at, settled_at, settled_by)
      values ('source', ${state}, ${at}, ${at}, ${isStored ? at : null},
        ${isStored ? accountId : null})
      returning id`);
    return id;
  }

  /** The request of the run to one provider, done. */
  async insertImportStep(
    tx: Tx,
    runId: string,
    { provider, asked, sourceIds }: { provider: string; asked: string; sourceIds: string[] },
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into import_step (run_id, position, provider, request, state, requests)
      select ${runId}, count(*), ${provider}, ${JSON.stringify({ asked })}::jsonb, 'done', 2
      from import_step where run_id = ${runId} returning id`);
    await tx.execute(sql`
      insert into import_step_source (step_id, source_id)
      select ${id}, unnest(${sourceIds}::uuid[])`);
    return id;
  }

  /** What the run brought; where it is stored also the revisions that it wrote, at the time that was told. */
  async insertValues(
    tx: Tx,
    { runId, importStepId, run }: { runId: string; importStepId: string; run: ToldRun },
    values: readonly ToldValue[],
  ): Promise<void> {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r("seriesId" uuid,
      period text, value text, note text, credit text, kind text, "baseRevision" integer)`;
    const isStored = run.state === 'stored';
    const status = sql`case when value is null then 'missing' else 'final' end`;
    await tx.execute(sql`
      insert into import_value (run_id, series_id, period, step_id, value, as_written, status, note,
        is_stated, credit, retrieved_at)
      select ${runId}, "seriesId", period, ${importStepId}, value::numeric, coalesce(value, ''), ${status},
        note, value is null, credit, ${run.at} from ${rows}`);
    await tx.execute(sql`
      insert into import_change (run_id, series_id, period, kind, state, base_revision)
      select ${runId}, "seriesId", period, kind, ${isStored ? 'stored' : 'waiting'}, "baseRevision"
      from ${rows}`);
    if (!isStored) return;
    await tx.execute(sql`
      insert into observation (series_id, period, revision, value, as_written, source, note, origin,
        status, retrieved_at, recorded_by, import_run_id)
      select "seriesId", period, coalesce("baseRevision", 0) + 1, value::numeric,
        coalesce(value, ''), credit, note, 'source', ${status}, ${run.at}, ${run.accountId},
        ${runId} from ${rows}`);
  }

  /** Values entered by hand at the time that was told. */
  async insertByHand(
    tx: Tx,
    values: readonly ToldValue[],
    { accountId, method }: { accountId: string | null; method: string },
  ): Promise<void> {
    await tx.execute(sql`
      insert into observation (series_id, period, revision, value, as_written, source, note, method,
        origin, status, recorded_by)
      select "seriesId", period, 1, value::numeric, value, credit, note, ${method}, 'hand', 'final',
        ${accountId}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r("seriesId" uuid, period text,
        value text, note text, credit text)`);
  }

  async insertBreak(
    tx: Tx,
    { measure, period, note }: { measure: string; period: string; note: string },
    { at, accountId }: { at: Date; accountId: string | null },
  ): Promise<void> {
    await tx.execute(sql`
      insert into series_break (measure_id, period, note, recorded_by, recorded_at)
      select id, ${period}, ${note}, ${accountId}, ${at} from measure where code = ${measure}
      on conflict do nothing`);
  }
}
