import { Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf } from './column.ts';
import { ImportStepEntity } from './import-step.entity.ts';
import { SeriesSourceEntity } from './series-source.entity.ts';

@Entity('import_step_source')
@Index('import_step_source_source_index', ['sourceId'])
export class ImportStepSourceEntity {
  @ForeignKey(() => ImportStepEntity, { name: 'import_step_source_step_fkey' })
  @ColumnOf('uuid', { key: 'import_step_source_pkey' })
  stepId!: string;

  @ForeignKey(() => SeriesSourceEntity, {
    name: 'import_step_source_source_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid', { key: 'import_step_source_pkey' })
  sourceId!: string;

  @ColumnOf('text', { nullable: true })
  faultCode!: string | null;
}
