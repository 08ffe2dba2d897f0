import { FUNDING_SOURCES, type FundingSource } from '@samhandling/domain';
import { Check, Entity, ForeignKey } from 'typeorm';
import { ColumnOf, type NullableNumeric, oneOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('funding')
@Check('funding_source_check', oneOf('source', FUNDING_SOURCES))
export class FundingEntity {
  @ForeignKey(() => InitiativeEntity, { name: 'funding_initiative_fkey', onDelete: 'CASCADE' })
  @ColumnOf('uuid', { key: 'funding_pkey' })
  initiativeId!: string;

  @ColumnOf('integer', { key: 'funding_pkey' })
  position!: number;

  @ColumnOf('text')
  source!: FundingSource;

  @ColumnOf('numeric', { nullable: true })
  amount!: NullableNumeric;

  @ColumnOf('text')
  name!: string;
}
