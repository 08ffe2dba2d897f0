import { REPUBLICATION_REQUEST_STATES, type RepublicationRequestState } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

/** That the owner of an archived initiative wants it to be published again; gone once it is. */
@Entity('republication_request')
@Check('republication_request_state_check', oneOf('state', REPUBLICATION_REQUEST_STATES))
@Check(
  'republication_request_answer_check',
  "(state = 'declined'::text) = ((decline_reason IS NOT NULL) AND (answered_at IS NOT NULL))",
)
@Index('republication_request_requested_by_index', ['requestedBy'])
export class RepublicationRequestEntity {
  @ForeignKey(() => InitiativeEntity, { name: 'republication_request_initiative_fkey' })
  @ColumnOf('uuid', { key: 'republication_request_pkey' })
  initiativeId!: string;

  @ColumnOf('text', { default: 'waiting' })
  state!: Generated<RepublicationRequestState>;

  @ColumnOf('text')
  reason!: string;

  @ForeignKey(() => AccountEntity, { name: 'republication_request_requested_by_fkey' })
  @ColumnOf('uuid')
  requestedBy!: string;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  requestedAt!: Generated<Date>;

  @ColumnOf('text', { nullable: true })
  declineReason!: string | null;

  @ColumnOf('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
