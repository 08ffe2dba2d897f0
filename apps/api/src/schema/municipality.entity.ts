import type { Generated } from 'kysely';
import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('municipality')
export class MunicipalityEntity {
  @ColumnOf('text', { key: 'municipality_pkey' })
  code!: string;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('integer')
  hexColumn!: number;

  @ColumnOf('integer')
  hexRow!: number;

  @ColumnOf('integer', { default: 0 })
  position!: Generated<number>;
}
