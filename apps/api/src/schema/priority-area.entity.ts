import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { StrategyEntity } from './strategy.entity.ts';

@Entity('priority_area')
@Unique('priority_area_code_key', ['code'])
export class PriorityAreaEntity {
  @ColumnOf('uuid', { key: 'priority_area_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => StrategyEntity, { name: 'priority_area_strategy_fkey' })
  @ColumnOf('uuid')
  strategyId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
