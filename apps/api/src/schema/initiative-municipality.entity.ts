import { Entity, ForeignKey, Index } from 'typeorm';
import { ColumnOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';
import { MunicipalityEntity } from './municipality.entity.ts';

@Entity('initiative_municipality')
@Index('initiative_municipality_code_index', ['municipalityCode'])
export class InitiativeMunicipalityEntity {
  @ForeignKey(() => InitiativeEntity, {
    name: 'initiative_municipality_initiative_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid', { key: 'initiative_municipality_pkey' })
  initiativeId!: string;

  @ForeignKey(() => MunicipalityEntity, { name: 'initiative_municipality_code_fkey' })
  @ColumnOf('text', { key: 'initiative_municipality_pkey' })
  municipalityCode!: string;
}
