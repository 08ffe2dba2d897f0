import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { EffectGoalEntity } from './effect-goal.entity.ts';

@Entity('indicator')
@Unique('indicator_code_key', ['code'])
export class IndicatorEntity {
  @ColumnOf('uuid', { key: 'indicator_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => EffectGoalEntity, { name: 'indicator_goal_fkey' })
  @ColumnOf('uuid')
  effectGoalId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('text')
  wording!: string;

  @ColumnOf('text', { nullable: true })
  baselineNote!: string | null;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
