import type { Generated } from 'kysely';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { SectionEntity } from './section.entity.ts';

@Entity('action')
@Unique('action_code_key', ['code'])
@Index('action_section_index', ['sectionId'])
@Index('action_trigram_index', { synchronize: false })
export class ActionEntity {
  @ColumnOf('uuid', { key: 'action_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => SectionEntity, { name: 'action_section_fkey' })
  @ColumnOf('uuid')
  sectionId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  text!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
