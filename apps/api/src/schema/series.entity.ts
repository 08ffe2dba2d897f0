import { type Birth, type Sex } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf } from './column.ts';
import { MeasureEntity } from './measure.entity.ts';

@Entity('series')
@Index('series_key', { synchronize: false })
export class SeriesEntity {
  @ColumnOf('uuid', { key: 'series_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => MeasureEntity, { name: 'series_measure_fkey' })
  @ColumnOf('uuid')
  measureId!: string;

  @ColumnOf('text')
  placeCode!: string;

  @ColumnOf('text', { nullable: true })
  sex!: Sex | null;

  @ColumnOf('text', { nullable: true })
  birth!: Birth | null;

  @ColumnOf('text', { nullable: true })
  ageGroup!: string | null;

  @ColumnOf('text')
  unit!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', {
    nullable: true,
    comment: 'Set where a person added it and no strategy states it.',
  })
  addedAt!: Date | null;
}
