import { type ExpectedValue } from '@samhandling/contract';
import {
  CONFIDENCES,
  CONTRIBUTION_REVIEW_STATES,
  DIRECTIONS,
  type Confidence,
  type ContributionReviewState,
  type Direction,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf, type Json, oneOf } from './column.ts';
import { EffectGoalEntity } from './effect-goal.entity.ts';
import { IndicatorEntity } from './indicator.entity.ts';
import { InitiativeEntity } from './initiative.entity.ts';
import { MeasureEntity } from './measure.entity.ts';

@Entity('contribution')
@Check('contribution_direction_check', oneOf('direction', DIRECTIONS))
@Check('contribution_confidence_check', oneOf('confidence', CONFIDENCES))
@Check(
  'contribution_question_check',
  `(question is not null) = (${oneOf('review_state', ['questioned', 'answered'])})`,
)
@Check('contribution_review_state_check', oneOf('review_state', CONTRIBUTION_REVIEW_STATES))
@Index('contribution_goal_index', ['effectGoalId'])
@Index('contribution_indicator_index', ['indicatorId'])
@Index('contribution_initiative_index', ['initiativeId'])
@Index('contribution_questioned_index', ['initiativeId'], {
  where: `(review_state = 'questioned'::text)`,
})
@Index('contribution_review_index', ['reviewState'], {
  where: `(review_state = ANY (ARRAY['questioned'::text, 'answered'::text]))`,
})
@Index('contribution_sized_index', ['initiativeId'], {
  where: '(jsonb_array_length(expected) > 0)',
})
export class ContributionEntity {
  @ColumnOf('uuid', { key: 'contribution_pkey' })
  id!: string;

  @ForeignKey(() => InitiativeEntity, { name: 'contribution_initiative_fkey', onDelete: 'CASCADE' })
  @ColumnOf('uuid')
  initiativeId!: string;

  @ForeignKey(() => EffectGoalEntity, { name: 'contribution_goal_fkey' })
  @ColumnOf('uuid')
  effectGoalId!: string;

  @ForeignKey(() => IndicatorEntity, { name: 'contribution_indicator_fkey' })
  @ColumnOf('uuid', { nullable: true })
  indicatorId!: string | null;

  @ForeignKey(() => MeasureEntity, { name: 'contribution_measure_fkey' })
  @ColumnOf('uuid', { nullable: true })
  measureId!: string | null;

  @ColumnOf('text', { nullable: true })
  direction!: Direction | null;

  @ColumnOf('text', { nullable: true })
  unit!: string | null;

  @ColumnOf('jsonb')
  expected!: Json<ExpectedValue[]>;

  @ColumnOf('text')
  mechanism!: string;

  @ColumnOf('text', { nullable: true })
  confidence!: Confidence | null;

  @ColumnOf('integer', { nullable: true })
  byYear!: number | null;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('text', { default: '' })
  counterfactual!: Generated<string>;

  @ColumnOf('text', { nullable: true })
  evidenceUrl!: string | null;

  @ColumnOf('text', { default: 'open' })
  reviewState!: Generated<ContributionReviewState>;

  @ColumnOf('text', { nullable: true })
  question!: string | null;

  @ColumnOf('timestamptz', { nullable: true })
  reviewChangedAt!: Date | null;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
