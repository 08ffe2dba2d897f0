import { PARTNER_REVIEW_STATES, type PartnerReviewState } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('initiative_partner')
@Check('initiative_partner_review_state_check', oneOf('review_state', PARTNER_REVIEW_STATES))
@Check(
  'initiative_partner_decline_reason_check',
  `decline_reason is null or review_state = 'declined'`,
)
@Unique('initiative_partner_id_key', ['id'])
@Index('initiative_partner_actor_index', ['actorId'])
@Index('initiative_partner_asked_index', ['actorId'], { where: `review_state = 'asked'::text` })
export class InitiativePartnerEntity {
  @ForeignKey(() => InitiativeEntity, {
    name: 'initiative_partner_initiative_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid', { key: 'initiative_partner_pkey' })
  initiativeId!: string;

  @ForeignKey(() => ActorEntity, { name: 'initiative_partner_actor_fkey' })
  @ColumnOf('uuid', { key: 'initiative_partner_pkey' })
  actorId!: string;

  @ColumnOf('text')
  role!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('text', { default: 'asked' })
  reviewState!: Generated<PartnerReviewState>;

  /** What an answer names: the pair of initiative and actor is no address. */
  @ColumnOf('uuid', { default: () => 'gen_random_uuid()' })
  id!: Generated<string>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  askedAt!: Generated<Date>;

  @ColumnOf('text', { nullable: true })
  declineReason!: string | null;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
