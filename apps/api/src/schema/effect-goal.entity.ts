import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { PriorityAreaEntity } from './priority-area.entity.ts';

@Entity('effect_goal')
@Unique('effect_goal_code_key', ['code'])
export class EffectGoalEntity {
  @ColumnOf('uuid', { key: 'effect_goal_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => PriorityAreaEntity, { name: 'effect_goal_area_fkey' })
  @ColumnOf('uuid')
  priorityAreaId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
