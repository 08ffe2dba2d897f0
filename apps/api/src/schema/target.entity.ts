import {
  type Birth,
  type Direction,
  type ParityBetween,
  type Sex,
  type TargetBound,
  type TargetKind,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf, type NullableNumeric } from './column.ts';
import { MeasureEntity } from './measure.entity.ts';

@Entity('target')
@Unique('target_key', ['measureId', 'position'])
export class TargetEntity {
  @ColumnOf('uuid', { key: 'target_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => MeasureEntity, { name: 'target_measure_fkey' })
  @ColumnOf('uuid')
  measureId!: string;

  @ColumnOf('text')
  kind!: TargetKind;

  @ColumnOf('numeric', { nullable: true })
  value!: NullableNumeric;

  @ColumnOf('text', { nullable: true })
  unit!: string | null;

  @ColumnOf('integer', { nullable: true })
  year!: number | null;

  @ColumnOf('integer', { nullable: true })
  baseYear!: number | null;

  @ColumnOf('text', { nullable: true })
  direction!: Direction | null;

  @ColumnOf('text', { nullable: true })
  sex!: Sex | null;

  @ColumnOf('text', { nullable: true })
  birth!: Birth | null;

  @ColumnOf('text', { nullable: true })
  note!: string | null;

  @ColumnOf('text')
  asWritten!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('text', { nullable: true })
  bound!: TargetBound | null;

  @ColumnOf('text', { array: true, default: [] })
  parityBetween!: Generated<ParityBetween[]>;
}
