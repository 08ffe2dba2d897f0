import { BIRTHS, SEXES, type Birth, type Sex } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';
import { MeasureEntity } from './measure.entity.ts';

@Entity('series')
@Check('series_sex_check', oneOf('sex', SEXES))
@Check('series_birth_check', oneOf('birth', BIRTHS))
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
