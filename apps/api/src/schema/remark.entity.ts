import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf } from './column.ts';

@Entity('remark')
@Check('remark_handled_check', '(handled_at IS NULL) = (handled_by IS NULL)')
@Index('remark_created_index', { synchronize: false })
@Index('remark_open_index', ['createdAt'], { where: 'handled_at IS NULL' })
export class RemarkEntity {
  @ColumnOf('uuid', { key: 'remark_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  text!: string;

  @ColumnOf('text', { default: '' })
  pageAddress!: Generated<string>;

  @ColumnOf('text', { nullable: true })
  email!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('timestamptz', { nullable: true })
  handledAt!: Date | null;

  @ForeignKey(() => AccountEntity, { name: 'remark_handled_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  handledBy!: string | null;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
