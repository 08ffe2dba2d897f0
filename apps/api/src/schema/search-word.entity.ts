import { Entity, Index } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('search_word')
@Index('search_word_folded_index', ['folded'])
@Index('search_word_trigram_index', { synchronize: false })
export class SearchWordEntity {
  @ColumnOf('text', { key: 'search_word_pkey' })
  word!: string;

  @ColumnOf('text')
  folded!: string;
}
