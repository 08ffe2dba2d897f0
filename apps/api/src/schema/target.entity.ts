import {
  BIRTHS,
  DIRECTIONS,
  PARITY_BETWEEN,
  SEXES,
  TARGET_AIMS,
  TARGET_BOUNDS,
  TARGET_DIFFERENCES,
  TARGET_KINDS,
  YEAR_STATED_IN,
  type Birth,
  type Direction,
  type ParityBetween,
  type Sex,
  type TargetAim,
  type TargetBound,
  type TargetDifference,
  type TargetKind,
  type YearStatedIn,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf, type NullableNumeric, oneOf, someOf } from './column.ts';
import { MeasureEntity } from './measure.entity.ts';

/** A target may be asked of each year. */
const TARGET_PERIODS = ['year'] as const;

@Entity('target')
@Check('target_kind_check', oneOf('kind', TARGET_KINDS))
@Check('target_direction_check', oneOf('direction', DIRECTIONS))
@Check('target_sex_check', oneOf('sex', SEXES))
@Check('target_birth_check', oneOf('birth', BIRTHS))
@Check('target_bound_check', oneOf('bound', TARGET_BOUNDS))
@Check('target_parity_between_check', someOf('parity_between', PARITY_BETWEEN))
@Check('target_per_check', oneOf('per', TARGET_PERIODS))
@Check('target_year_stated_in_check', oneOf('year_stated_in', YEAR_STATED_IN))
@Check('target_aim_check', oneOf('aim', TARGET_AIMS))
@Check('target_differs_check', oneOf('differs', TARGET_DIFFERENCES))
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

  @ColumnOf('text', { nullable: true })
  per!: (typeof TARGET_PERIODS)[number] | null;

  @ColumnOf('text', { nullable: true })
  yearStatedIn!: YearStatedIn | null;

  @ColumnOf('text', { nullable: true })
  aim!: TargetAim | null;

  @ColumnOf('text', { nullable: true })
  differs!: TargetDifference | null;

  @ColumnOf('text', { nullable: true })
  conditionOf!: string | null;
}
