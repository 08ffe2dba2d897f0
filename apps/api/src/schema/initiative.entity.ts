import {
  PLACE_SCOPES,
  PUBLICATION_STATES,
  WORK_STATUSES,
  type PlaceScope,
  type PublicationState,
  type WorkStatus,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf, type Computed, type NullableNumeric, oneOf } from './column.ts';

@Entity('initiative')
@Check('initiative_place_scope_check', oneOf('place_scope', PLACE_SCOPES))
@Check(
  'initiative_places_across_border_check',
  `((places_across_border = '{}'::text[]) OR (NOT (place_scope IS DISTINCT FROM 'cross_border'::text)))`,
)
@Check('initiative_publication_state_check', oneOf('publication_state', PUBLICATION_STATES))
@Check('initiative_work_status_check', oneOf('work_status', WORK_STATUSES))
@Index('initiative_agenda_goals_index', { synchronize: false })
@Index('initiative_desk_index', { synchronize: false })
@Index('initiative_ends_index', { synchronize: false })
@Index('initiative_ends_latest_index', { synchronize: false })
@Index('initiative_last_report_index', { synchronize: false })
@Index('initiative_owner_index', ['ownerActorId'])
@Index('initiative_perspectives_index', { synchronize: false })
@Index('initiative_silence_index', { synchronize: false })
@Index('initiative_specialisations_index', { synchronize: false })
@Index('initiative_state_index', ['publicationState', 'submittedAt'])
@Index('initiative_title_index', { synchronize: false })
@Index('initiative_updated_index', { synchronize: false })
@Index('initiative_words_index', { synchronize: false })
export class InitiativeEntity {
  @ColumnOf('uuid', { key: 'initiative_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => ActorEntity, { name: 'initiative_owner_fkey' })
  @ColumnOf('uuid')
  ownerActorId!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('text')
  summary!: string;

  @ColumnOf('text')
  description!: string;

  @ColumnOf('text', { nullable: true })
  placeScope!: PlaceScope | null;

  @ColumnOf('date', { nullable: true })
  startsOn!: string | null;

  @ColumnOf('date', { nullable: true })
  endsOn!: string | null;

  @ColumnOf('text')
  workStatus!: WorkStatus;

  @ColumnOf('text')
  publicationState!: PublicationState;

  @ColumnOf('text')
  contactEmail!: string;

  @ColumnOf('text')
  webAddress!: string;

  @ColumnOf('numeric', { nullable: true })
  budgetTotal!: NullableNumeric;

  @ColumnOf('text')
  referenceNumber!: string;

  @ColumnOf('text', { array: true })
  perspectiveCodes!: string[];

  @ColumnOf('integer', { array: true })
  agendaGoals!: number[];

  @ColumnOf('text', { array: true, default: '{}' })
  specialisationCodes!: Generated<string[]>;

  @ColumnOf('text', { array: true, default: '{}' })
  placesAcrossBorder!: Generated<string[]>;

  @ColumnOf('text', { nullable: true })
  returnReason!: string | null;

  @ColumnOf('date', { nullable: true })
  lastReportOn!: string | null;

  @ColumnOf('boolean', { default: false })
  isExample!: Generated<boolean>;

  @ForeignKey(() => AccountEntity, { name: 'initiative_created_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  createdBy!: string | null;

  @ColumnOf('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @ColumnOf('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @ColumnOf('timestamptz', { nullable: true })
  archivedAt!: Date | null;

  @ColumnOf('text', { nullable: true })
  archiveReason!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  updatedAt!: Generated<Date>;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;

  @ColumnOf('tsvector', {
    asExpression: `((setweight(to_tsvector('swedish'::regconfig, title), 'A'::"char") || setweight(to_tsvector('swedish'::regconfig, summary), 'B'::"char")) || setweight(to_tsvector('swedish'::regconfig, description), 'C'::"char"))`,
    generatedType: 'STORED',
  })
  words!: Computed<string>;
}
