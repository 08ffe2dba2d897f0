import { EVIDENCE_MEDIA_TYPES, type EvidenceMediaType } from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('evidence_file')
@Check('evidence_file_media_type_check', oneOf('media_type', EVIDENCE_MEDIA_TYPES))
@Check('evidence_file_name_check', '(length(name) >= 1) AND (length(name) <= 200)')
@Check('evidence_file_size_check', 'size = octet_length(content)')
@Index('evidence_file_contribution_index', ['contributionId'], { where: 'removed_at IS NULL' })
@Index('evidence_file_initiative_index', ['initiativeId'])
export class EvidenceFileEntity {
  @ColumnOf('uuid', { key: 'evidence_file_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => InitiativeEntity, {
    name: 'evidence_file_initiative_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid')
  initiativeId!: string;

  @ColumnOf('uuid')
  contributionId!: string;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('text')
  mediaType!: EvidenceMediaType;

  @ColumnOf('integer')
  size!: number;

  @ColumnOf('text')
  sha256!: string;

  @ColumnOf('bytea')
  content!: Buffer;

  @ForeignKey(() => AccountEntity, { name: 'evidence_file_uploaded_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  uploadedBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
