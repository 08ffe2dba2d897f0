import { PARTNER_REVIEW_STATES, type PartnerReviewState } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('initiative_partner')
@Check('initiative_partner_review_state_check', oneOf('review_state', PARTNER_REVIEW_STATES))
@Index('initiative_partner_actor_index', ['actorId'])
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

  @ColumnOf('text', { default: 'accepted' })
  reviewState!: Generated<PartnerReviewState>;
}
