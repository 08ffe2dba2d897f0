import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf } from './column.ts';
import { MeasureEntity } from './measure.entity.ts';

@Entity('series_break')
@Unique('series_break_id_key', ['id'])
export class SeriesBreakEntity {
  @ForeignKey(() => MeasureEntity, { name: 'series_break_measure_fkey' })
  @ColumnOf('uuid', { key: 'series_break_pkey' })
  measureId!: string;

  @ColumnOf('text', { key: 'series_break_pkey' })
  period!: string;

  @ColumnOf('text')
  note!: string;

  @ForeignKey(() => AccountEntity, { name: 'series_break_recorded_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  recordedBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  recordedAt!: Generated<Date>;

  @ColumnOf('uuid', { generated: 'uuid' })
  id!: Generated<string>;
}
