import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

/** An initiative whose dated row is due when the transaction ends; nothing stays here longer. */
@Entity('touched_initiative')
export class TouchedInitiativeEntity {
  @ColumnOf('bigint', { key: 'touched_initiative_pkey' })
  transactionId!: string;

  @ColumnOf('uuid', { key: 'touched_initiative_pkey' })
  initiativeId!: string;
}
