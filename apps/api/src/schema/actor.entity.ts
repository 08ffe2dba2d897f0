import { ACTOR_STATES, ACTOR_TYPES, type ActorState, type ActorType } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';
import { MunicipalityEntity } from './municipality.entity.ts';

@Entity('actor')
@Check('actor_type_check', oneOf('type', ACTOR_TYPES))
@Check('actor_merged_check', `(state = 'merged'::text) = (merged_into_id IS NOT NULL)`)
@Check('actor_state_check', oneOf('state', ACTOR_STATES))
@Index('actor_name_index', { synchronize: false })
@Index('actor_name_key', { synchronize: false })
@Index('actor_organisation_number_key', ['organisationNumber'], {
  unique: true,
  where: `state = 'admitted'::text`,
})
@Index('actor_trigram_index', { synchronize: false })
export class ActorEntity {
  @ColumnOf('uuid', { key: 'actor_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('text')
  type!: ActorType;

  @ColumnOf('text', { default: 'admitted' })
  state!: Generated<ActorState>;

  @ForeignKey(() => MunicipalityEntity, { name: 'actor_municipality_fkey' })
  @ColumnOf('text', { nullable: true })
  municipalityCode!: string | null;

  @ColumnOf('text', { nullable: true })
  organisationNumber!: string | null;

  @ColumnOf('text', { default: '' })
  webAddress!: Generated<string>;

  @ColumnOf('text', { default: '' })
  description!: Generated<string>;

  @ColumnOf('text', { default: '' })
  contactEmail!: Generated<string>;

  @ColumnOf('text', { nullable: true })
  requesterName!: string | null;

  @ColumnOf('text', { nullable: true })
  requesterEmail!: string | null;

  @ColumnOf('text', { nullable: true })
  requestMessage!: string | null;

  @ForeignKey(() => ActorEntity, { name: 'actor_merged_into_fkey' })
  @ColumnOf('uuid', { nullable: true })
  mergedIntoId!: string | null;

  @ColumnOf('boolean', { default: false })
  isExample!: Generated<boolean>;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  updatedAt!: Generated<Date>;

  @ColumnOf('text', { nullable: true })
  decisionReason!: string | null;
}
