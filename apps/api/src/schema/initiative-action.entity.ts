import { Entity, ForeignKey, Index } from 'typeorm';
import { ActionEntity } from './action.entity.ts';
import { ColumnOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('initiative_action')
@Index('initiative_action_action_index', ['actionId'])
@Index('initiative_action_primary_key', ['initiativeId'], { unique: true, where: 'is_primary' })
export class InitiativeActionEntity {
  @ForeignKey(() => InitiativeEntity, {
    name: 'initiative_action_initiative_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid', { key: 'initiative_action_pkey' })
  initiativeId!: string;

  @ForeignKey(() => ActionEntity, { name: 'initiative_action_action_fkey' })
  @ColumnOf('uuid', { key: 'initiative_action_pkey' })
  actionId!: string;

  @ColumnOf('boolean')
  isPrimary!: boolean;
}
