import type { Generated } from 'kysely';
import { Entity, ForeignKey, Unique } from 'typeorm';
import { ColumnOf } from './column.ts';
import { PriorityAreaEntity } from './priority-area.entity.ts';

@Entity('chapter')
@Unique('chapter_code_key', ['code'])
export class ChapterEntity {
  @ColumnOf('uuid', { key: 'chapter_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => PriorityAreaEntity, { name: 'chapter_area_fkey' })
  @ColumnOf('uuid')
  priorityAreaId!: string;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('integer')
  position!: number;

  @ColumnOf('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
