import { THIN_THRESHOLD_LIMITS } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey } from 'typeorm';
import { ColumnOf, within } from './column.ts';
import { StrategyEntity } from './strategy.entity.ts';

const { reachPercent, leads, silentPercent, statedEffects, endsWithinMonths } =
  THIN_THRESHOLD_LIMITS;

/** One row for each strategy whose thresholds somebody has set; the others have those of the product. */
@Entity('thin_thresholds')
@Check('thin_thresholds_reach_percent_check', within('reach_percent', reachPercent))
@Check('thin_thresholds_leads_check', within('leads', leads))
@Check('thin_thresholds_silent_percent_check', within('silent_percent', silentPercent))
@Check('thin_thresholds_stated_effects_check', within('stated_effects', statedEffects))
@Check('thin_thresholds_ends_within_months_check', within('ends_within_months', endsWithinMonths))
export class ThinThresholdsEntity {
  @ForeignKey(() => StrategyEntity, { name: 'thin_thresholds_strategy_fkey' })
  @ColumnOf('uuid', { key: 'thin_thresholds_pkey' })
  strategyId!: string;

  @ColumnOf('integer')
  reachPercent!: number;

  @ColumnOf('integer')
  leads!: number;

  @ColumnOf('integer')
  silentPercent!: number;

  @ColumnOf('integer')
  statedEffects!: number;

  @ColumnOf('integer')
  endsWithinMonths!: number;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  changedAt!: Generated<Date>;

  @ColumnOf('integer', {
    comment: 'From 2 on: 1 is that of the thresholds that hold while nobody has set any.',
  })
  version!: number;
}
