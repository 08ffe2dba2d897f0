import { Injectable } from '@nestjs/common';
import type { ObservationRevision, ObservationsQuery } from '@samhandling/contract';
import type { ObservationOrigin, ObservationStatus } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { fromSeries, seriesRefSql as seriesRef } from '../series/index.ts';

/** What is known now of a period, apart from what the strategy states. */
export type LatestObservation = {
  period: string;
  value: string | null;
  status: ObservationStatus;
  note: string;
  source: string;
  method: string;
  revision: number;
};

export type NewObservation = {
  seriesId: string;
  period: string;
  revision: number;
  value: string | null;
  asWritten: string;
  status: ObservationStatus;
  origin: Exclude<ObservationOrigin, 'strategy'>;
  source: string;
  method: string;
  note: string;
  accountId: string | null;
};

/** A row of a revision: times as the database gives them. */
export type RevisionRow = Omit<ObservationRevision, 'retrievedAt' | 'recordedAt'> & {
  retrievedAt: Date | null;
  recordedAt: Date;
};

const columns = sql`${seriesRef} as series, observation.period, observation.value::text,
  observation.as_written as "asWritten", observation.status, observation.origin,
  observation.revision, observation.source, observation.method, observation.note,
  observation.retrieved_at as "retrievedAt", observation.recorded_at as "recordedAt",
  not exists (select from observation later where later.series_id = observation.series_id
    and later.period = observation.period and later.revision > observation.revision) as "isLatest"`;

/** Values of series: each revision is a row that never changes. */
@Injectable()
export class ObservationRepository {
  list(reader: Reader, measureCode: string, query: ObservationsQuery): Promise<Page<RevisionRow>> {
    const conditions: Sql[] = [sql`measure.code = ${measureCode}`];
    const part = (column: Sql, wanted: string | undefined) => {
      if (wanted === undefined) return;
      conditions.push(wanted === 'all' ? sql`${column} is null` : sql`${column} = ${wanted}`);
    };
    part(sql`series.place_code`, query.placeCode);
    part(sql`series.sex`, query.sex);
    part(sql`series.birth`, query.birth);
    part(sql`series.unit`, query.unit);
    part(sql`observation.period`, query.period);
    return readPage(reader, {
      columns,
      from: sql`${fromSeries} join observation on observation.series_id = series.id
        ${whereSql(conditions)}`,
      orderBy: sql`series.position, observation.period desc, observation.revision desc,
        observation.id`,
      ...query,
    });
  }

  find(
    reader: Reader,
    seriesId: string,
    period: string,
    revision: number,
  ): Promise<RevisionRow | undefined> {
    return reader.maybe(sql`
      select ${columns} ${fromSeries} join observation on observation.series_id = series.id
      where series.id = ${seriesId} and observation.period = ${period}
        and observation.revision = ${revision}`);
  }

  /** What is known of the period beside the strategy's own words; the series is locked. */
  findLatest(tx: Tx, seriesId: string, period: string): Promise<LatestObservation | undefined> {
    return tx.maybe(sql`
      select period, value::text, status, coalesce(note, '') as note, source, method, revision
      from observation where series_id = ${seriesId} and period = ${period}
        and origin <> 'strategy' order by revision desc limit 1`);
  }

  async insert(tx: Tx, row: NewObservation): Promise<void> {
    await tx.execute(sql`
      insert into observation (series_id, period, revision, value, as_written, status, origin,
        source, method, note, recorded_by)
      values (${row.seriesId}, ${row.period}, ${row.revision}, ${row.value}::numeric,
        ${row.asWritten}, ${row.status}, ${row.origin}, ${row.source}, ${row.method},
        nullif(${row.note}::text, ''), ${row.accountId})`);
  }
}
