import type { MeasureSayings } from '@samhandling/domain';
import type { ColumnType, Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { IndicatorEntity } from './indicator.entity.ts';

@Entity('measure')
@Unique('measure_code_key', ['indicatorId', 'code'])
export class MeasureEntity {
  @ColumnOf('uuid', { key: 'measure_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => IndicatorEntity, { name: 'measure_indicator_fkey' })
  @ColumnOf('uuid')
  indicatorId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('text')
  unit!: string;

  @ColumnOf('text', { nullable: true })
  definition!: string | null;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;

  /** How sentences name it, by language. */
  @ColumnOf('jsonb', { default: {} })
  sayings!: ColumnType<MeasureSayings, string | undefined, string>;

  /** Women's and men's shares add to 100. */
  @ColumnOf('boolean', { default: false })
  sexesAreOneWhole!: Generated<boolean>;
}
