import { Entity, ForeignKey, Index } from 'typeorm';
import { ActorEntity } from './actor.entity.ts';
import { ColumnOf } from './column.ts';
import { InitiativeEntity } from './initiative.entity.ts';

@Entity('initiative_partner')
@Index('initiative_partner_actor_index', ['actorId'])
export class InitiativePartnerEntity {
  @ForeignKey(() => InitiativeEntity, {
    name: 'initiative_partner_initiative_fkey',
    onDelete: 'CASCADE',
  })
  @ColumnOf('uuid', { key: 'initiative_partner_pkey' })
  initiativeId!: string;

  @ForeignKey(() => ActorEntity, { name: 'initiative_partner_actor_fkey' })
  @ColumnOf('uuid', { key: 'initiative_partner_pkey' })
  actorId!: string;

  @ColumnOf('text')
  role!: string;

  @ColumnOf('integer')
  position!: number;
}
