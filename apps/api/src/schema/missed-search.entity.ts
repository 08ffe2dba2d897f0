import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

/** How often nothing was found for a question on a day; who asked is not kept. */
@Entity('missed_search')
export class MissedSearchEntity {
  @ColumnOf('date', { key: 'missed_search_pkey' })
  day!: string;

  @ColumnOf('text', { key: 'missed_search_pkey' })
  query!: string;

  @ColumnOf('integer')
  times!: number;
}
