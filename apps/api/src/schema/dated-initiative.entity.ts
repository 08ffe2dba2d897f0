import { PLACE_SCOPES, type ContributionReviewState, type PlaceScope } from '@samhandling/domain';
import type { Generated, GeneratedAlways } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, type Json, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

/** What is kept of a contribution, under the names of its columns. */
export type DatedContribution = {
  id: string;
  effect_goal_id: string;
  indicator_id: string | null;
  review_state: ContributionReviewState;
};

/** What coverage counts of an initiative, from a time until its next row; the database writes it. */
@Entity('dated_initiative')
@Check('dated_initiative_place_scope_check', oneOf('place_scope', PLACE_SCOPES))
@Index('dated_initiative_time_index', ['initiativeId', 'at', 'id'])
export class DatedInitiativeEntity {
  @ColumnOf('bigint', {
    key: 'dated_initiative_pkey',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id!: GeneratedAlways<string>;

  @ForeignKey(() => InitiativeEntity, { name: 'dated_initiative_initiative_fkey' })
  @ColumnOf('uuid')
  initiativeId!: string;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  at!: Generated<Date>;

  @ForeignKey(() => ActorEntity, { name: 'dated_initiative_owner_fkey' })
  @ColumnOf('uuid')
  ownerActorId!: string;

  @ColumnOf('text', { nullable: true })
  placeScope!: PlaceScope | null;

  @ColumnOf('date', { nullable: true })
  startsOn!: string | null;

  @ColumnOf('date', { nullable: true })
  endsOn!: string | null;

  @ColumnOf('text', { array: true })
  perspectiveCodes!: string[];

  @ColumnOf('integer', { array: true })
  agendaGoals!: number[];

  @ColumnOf('text', { array: true, default: '{}' })
  specialisationCodes!: Generated<string[]>;

  @ColumnOf('text', { array: true })
  municipalityCodes!: string[];

  @ColumnOf('uuid', { array: true })
  actionIds!: string[];

  @ColumnOf('uuid', { nullable: true })
  primaryActionId!: string | null;

  @ColumnOf('uuid', { array: true })
  partnerActorIds!: string[];

  @ColumnOf('jsonb')
  contributions!: Json<DatedContribution[]>;
}
