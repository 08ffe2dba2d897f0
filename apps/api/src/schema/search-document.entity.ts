import { SEARCH_KINDS, type SearchKind } from '@samhandling/contract';
import { Check, Entity, Index } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';

/** Texts of the strategy are read from its file, and not stored beside it. */
const STORED_KINDS = SEARCH_KINDS.filter((kind) => kind !== 'text');

@Entity('search_document')
@Check('search_document_kind_check', oneOf('kind', STORED_KINDS))
@Index('search_document_initiative_words_index', { synchronize: false })
@Index('search_document_key_index', ['key'])
@Index('search_document_words_index', { synchronize: false })
export class SearchDocumentEntity {
  @ColumnOf('text', { key: 'search_document_pkey' })
  kind!: SearchKind;

  @ColumnOf('uuid', { key: 'search_document_pkey' })
  id!: string;

  @ColumnOf('text')
  key!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('text')
  body!: string;

  @ColumnOf('uuid', { nullable: true })
  priorityAreaId!: string | null;

  @ColumnOf('tsvector')
  words!: string;
}
