import { Injectable } from '@nestjs/common';
import { seriesBreakBodySchema, type SeriesBreakBody } from '@samhandling/contract';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, fieldsOf, swedishDay } from '../../schema/index.ts';

export type BreakRow = RowOf<typeof byId>;

const breakFields = fieldsOf('series_break', seriesBreakBodySchema, [
  'id',
  'measure_id',
  'recorded_by',
  'recorded_at',
]);

const breaks = () =>
  db
    .selectFrom('series_break')
    .innerJoin('measure', 'measure.id', 'series_break.measure_id')
    .select(['series_break.id', 'measure.code as measureCode'])
    .select((eb) => breakFields.columns(eb))
    .select((eb) => swedishDay(eb.ref('series_break.recorded_at')).as('recordedOn'));

const ofMeasure = shaped<{ code: string }>()(({ code }) =>
  breaks().where('measure.code', '=', code).orderBy('series_break.period'),
);

const byId = shaped<{ id: string }>()(({ id }) => breaks().where('series_break.id', '=', id));

const saved = shaped<SeriesBreakBody & { measureId: string; accountId: string }>()(({
  measureId,
  accountId,
  ...fields
}) => {
  const written = { ...breakFields.toRow(fields), recorded_by: accountId };
  return db
    .insertInto('series_break')
    .values({ ...written, measure_id: measureId })
    .onConflict((conflict) =>
      conflict
        .constraint('series_break_pkey')
        .doUpdateSet({ ...written, recorded_at: sql`clock()` }),
    )
    .returning('id');
});

const removed = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('series_break').where('id', '=', id),
);

@Injectable()
export class SeriesBreakRepository {
  ofMeasure(reader: Reader, measureCode: string): Promise<BreakRow[]> {
    return reader.rows(ofMeasure({ code: measureCode }));
  }

  find(reader: Reader, id: string): Promise<BreakRow | undefined> {
    return reader.row(byId({ id }));
  }

  /** Saves a break; another note replaces that of a break in the same period. */
  async save(tx: Tx, measureId: string, body: SeriesBreakBody, accountId: string): Promise<string> {
    const { id } = await tx.onlyRow(saved({ ...body, measureId, accountId }));
    return id;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.run(removed({ id }));
  }
}
