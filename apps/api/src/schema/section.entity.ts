import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ChapterEntity } from './chapter.entity.ts';
import { ColumnOf } from './column.ts';
import { PriorityAreaEntity } from './priority-area.entity.ts';

@Entity('section')
@Unique('section_code_key', ['code'])
export class SectionEntity {
  @ColumnOf('uuid', { key: 'section_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => PriorityAreaEntity, { name: 'section_area_fkey' })
  @ColumnOf('uuid')
  priorityAreaId!: string;

  @ForeignKey(() => ChapterEntity, { name: 'section_chapter_fkey' })
  @ColumnOf('uuid', { nullable: true })
  chapterId!: string | null;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('text', { array: true })
  introduction!: string[];

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
