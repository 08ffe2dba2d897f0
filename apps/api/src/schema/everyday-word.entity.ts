import { EVERYDAY_LANGUAGES, EVERYDAY_SOURCES, EVERYDAY_WORD_KINDS } from '@samhandling/contract';
import type { EverydayLanguage, EverydaySource, EverydayWordKind } from '@samhandling/contract';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';
import { StrategyEntity } from './strategy.entity.ts';

/** A word that people use for a thing of the strategy; editorial, never the strategy's own. */
@Entity('everyday_word')
@Check('everyday_word_kind_check', oneOf('kind', EVERYDAY_WORD_KINDS))
@Check('everyday_word_language_check', oneOf('language', EVERYDAY_LANGUAGES))
@Check('everyday_word_source_check', oneOf('source', EVERYDAY_SOURCES))
export class EverydayWordEntity {
  @ForeignKey(() => StrategyEntity, { name: 'everyday_word_strategy_fkey' })
  @ColumnOf('uuid', { key: 'everyday_word_pkey' })
  strategyId!: string;

  @ColumnOf('text', { key: 'everyday_word_pkey' })
  code!: string;

  @ColumnOf('text', { key: 'everyday_word_pkey' })
  language!: EverydayLanguage;

  @ColumnOf('text', {
    key: 'everyday_word_pkey',
    comment: 'The word in small letters, by which it stands once.',
  })
  form!: string;

  @ColumnOf('text')
  kind!: EverydayWordKind;

  @ColumnOf('text')
  word!: string;

  @ColumnOf('text')
  source!: EverydaySource;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  changedAt!: Generated<Date>;

  @ColumnOf('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
