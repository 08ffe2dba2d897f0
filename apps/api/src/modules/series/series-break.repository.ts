import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export type BreakRow = {
  id: string;
  measureCode: string;
  period: string;
  note: string;
  recordedOn: string;
};

const selectBreak = sql`
  select series_break.id, measure.code as "measureCode", series_break.period, series_break.note,
    (series_break.recorded_at at time zone 'Europe/Stockholm')::date as "recordedOn"
  from series_break join measure on measure.id = series_break.measure_id`;

@Injectable()
export class SeriesBreakRepository {
  ofMeasure(reader: Reader, measureCode: string): Promise<BreakRow[]> {
    return reader.query(sql`
      ${selectBreak} where measure.code = ${measureCode} order by series_break.period`);
  }

  find(reader: Reader, id: string): Promise<BreakRow | undefined> {
    return reader.maybe(sql`${selectBreak} where series_break.id = ${id}`);
  }

  /** One break a period: another note takes the place of the one that stands. */
  async save(
    tx: Tx,
    measureId: string,
    { period, note }: { period: string; note: string },
    accountId: string,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(sql`
      insert into series_break (measure_id, period, note, recorded_by)
      values (${measureId}, ${period}, ${note}, ${accountId})
      on conflict on constraint series_break_pkey do update set note = excluded.note,
        recorded_by = excluded.recorded_by, recorded_at = now()
      returning id`);
    return id;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.execute(sql`delete from series_break where id = ${id}`);
  }
}
