import { Entity, ForeignKey } from 'typeorm';
import { ColumnOf, type Json } from './column.ts';
import { StrategyEntity } from './strategy.entity.ts';

/** What else comes with the everyday words of a strategy. */
@Entity('everyday_guide')
export class EverydayGuideEntity {
  @ForeignKey(() => StrategyEntity, { name: 'everyday_guide_strategy_fkey' })
  @ColumnOf('uuid', { key: 'everyday_guide_pkey' })
  strategyId!: string;

  @ColumnOf('text')
  checksum!: string;

  @ColumnOf('jsonb')
  nearEffectGoals!: Json<Record<string, string[]>>;

  @ColumnOf('jsonb')
  synonyms!: Json<string[][]>;

  @ColumnOf('jsonb')
  ordinaryWords!: Json<string[]>;
}
