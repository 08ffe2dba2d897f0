import { Injectable } from '@nestjs/common';
import type { EverydayLanguage, EverydayWordBody, EverydayWordKind } from '@samhandling/contract';
import type { LearnedFrom } from '@samhandling/domain/words';
import type { StrategyDocument } from '@samhandling/strategy-content';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, rowListOf } from '../../schema/index.ts';

/** A word as the file beside a strategy has it. */
export type SeededWord = EverydayWordBody & {
  readonly kind: EverydayWordKind;
  readonly form: string;
};

/** What else a strategy's everyday words come with. */
export type EverydayGuide = Readonly<{
  strategyId: string;
  checksum: string;
  nearEffectGoals: Record<string, string[]>;
  synonyms: string[][];
  ordinaryWords: string[];
}>;

const ROWS = rowListOf('everyday_word', [
  'strategy_id',
  'code',
  'language',
  'form',
  'kind',
  'word',
  'source',
]);

const locked = shaped<{ strategy: string }>()(({ strategy }) =>
  db
    .selectFrom('strategy')
    .select('strategy.id')
    .where('strategy.code', '=', strategy)
    .forNoKeyUpdate(),
);

const guideOf = shaped<{ strategy: string }>()(({ strategy }) =>
  db
    .selectFrom('strategy')
    .leftJoin('everyday_guide', 'everyday_guide.strategy_id', 'strategy.id')
    .select(['strategy.id as strategyId', 'everyday_guide.checksum'])
    .where('strategy.code', '=', strategy),
);

const inserted = shaped<{ rows: string }>()(({ rows }) =>
  ROWS.insert(rows).onConflict((conflict) => conflict.doNothing()),
);

/** What the file had and nobody has touched. */
const clearedFile = shaped<{ strategyId: string }>()(({ strategyId }) =>
  db
    .deleteFrom('everyday_word')
    .where('strategy_id', '=', strategyId)
    .where('source', '=', 'file')
    .where('removed_at', 'is', null),
);

type GuideValues = {
  strategyId: string;
  checksum: string;
  near: string;
  synonyms: string;
  ordinary: string;
};
const savedGuide = shaped<GuideValues>()(({ strategyId, checksum, near, synonyms, ordinary }) => {
  const values = {
    checksum,
    near_effect_goals: sql<string>`${near}::jsonb`,
    synonyms: sql<string>`${synonyms}::jsonb`,
    ordinary_words: sql<string>`${ordinary}::jsonb`,
  };
  return db
    .insertInto('everyday_guide')
    .values({ strategy_id: strategyId, ...values })
    .onConflict((conflict) => conflict.column('strategy_id').doUpdateSet(values));
});

const currentStrategy = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .leftJoin('everyday_guide', 'everyday_guide.strategy_id', 'strategy.id')
    .select(['strategy.id', 'strategy.code'])
    .select((eb) => [
      eb.ref('strategy.content').$castTo<StrategyDocument>().as('content'),
      'everyday_guide.near_effect_goals as nearEffectGoals',
      'everyday_guide.synonyms',
      'everyday_guide.ordinary_words as ordinaryWords',
    ])
    .where('strategy.is_current', '=', true),
);

const wordsInUse = shaped<{ strategyId: string }>()(({ strategyId }) =>
  db
    .selectFrom('everyday_word')
    .select(['kind', 'code', 'language', 'word', 'source'])
    .where('strategy_id', '=', strategyId)
    .where('removed_at', 'is', null)
    .orderBy('code')
    .orderBy('language', 'desc')
    .orderBy('form'),
);

/** The newest published initiatives, with the actions of the strategy that each says it serves. */
const published = shaped<{ strategyId: string; bound: number }>()(({ strategyId, bound }) =>
  db
    .with('newest', (cte) =>
      cte
        .selectFrom('initiative')
        .select(['id', 'owner_actor_id', 'title', 'summary'])
        .where('publication_state', '=', 'published')
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .limit(sql<number>`${bound}`),
    )
    .selectFrom('newest')
    .innerJoin('initiative_action', 'initiative_action.initiative_id', 'newest.id')
    .innerJoin('action', 'action.id', 'initiative_action.action_id')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .where('priority_area.strategy_id', '=', strategyId)
    .groupBy(['newest.id', 'newest.owner_actor_id', 'newest.title', 'newest.summary'])
    .select(['newest.owner_actor_id as owner', 'newest.title', 'newest.summary'])
    .select(sql<string[]>`array_agg(action.code)`.as('actions')),
);

type Word = {
  strategyId: string;
  code: string;
  language: EverydayLanguage;
  form: string;
  kind: EverydayWordKind;
  word: string;
};
/** A word that was taken away comes back, as the coordinator's own. */
const added = shaped<Word>()(({ strategyId, code, language, form, kind, word }) =>
  db
    .insertInto('everyday_word')
    .values({ strategy_id: strategyId, code, language, form, kind, word, source: 'person' })
    .onConflict((conflict) =>
      conflict
        .columns(['strategy_id', 'code', 'language', 'form'])
        .doUpdateSet({
          word,
          source: 'person',
          removed_at: null,
          changed_at: sql<Date>`clock()`,
        })
        .where('everyday_word.removed_at', 'is not', null),
    )
    .returning('everyday_word.code'),
);

type Key = Pick<Word, 'strategyId' | 'code' | 'language' | 'form'>;
const removed = shaped<Key>()(({ strategyId, code, language, form }) =>
  db
    .updateTable('everyday_word')
    .set({ removed_at: sql<Date>`clock()`, changed_at: sql<Date>`clock()` })
    .where('strategy_id', '=', strategyId)
    .where('code', '=', code)
    .where('language', '=', language)
    .where('form', '=', form)
    .where('removed_at', 'is', null)
    .returning('everyday_word.word'),
);

/** The current strategy with what its everyday words come with. */
export type CurrentStrategy = RowOf<typeof currentStrategy>;
/** An everyday word in use. */
export type StoredWord = RowOf<typeof wordsInUse>;

/** Reads and writes the everyday words of strategies. */
@Injectable()
export class EverydayWordRepository {
  /** The strategy, which is locked, and the checksum of the file that its words came from. */
  async findGuide(tx: Tx, strategy: string) {
    await tx.row(locked({ strategy }));
    return tx.row(guideOf({ strategy }));
  }

  /** What the file had before and nobody has touched gives way to what it has now. */
  async replaceFile(tx: Tx, strategyId: string, words: readonly SeededWord[]): Promise<void> {
    await tx.run(clearedFile({ strategyId }));
    const rows = words.map((word) => ({
      ...word,
      strategy_id: strategyId,
      source: 'file' as const,
    }));
    await tx.run(inserted({ rows: ROWS.toJson(rows) }));
  }

  saveGuide(tx: Tx, guide: EverydayGuide) {
    return tx.run(
      savedGuide({
        strategyId: guide.strategyId,
        checksum: guide.checksum,
        near: JSON.stringify(guide.nearEffectGoals),
        synonyms: JSON.stringify(guide.synonyms),
        ordinary: JSON.stringify(guide.ordinaryWords),
      }),
    );
  }

  findCurrent(reader: Reader): Promise<CurrentStrategy | undefined> {
    return reader.row(currentStrategy({}));
  }

  findWords(reader: Reader, strategyId: string): Promise<StoredWord[]> {
    return reader.rows(wordsInUse({ strategyId }));
  }

  /** What words are learned from: the published initiatives that changed last. */
  findPublished(reader: Reader, strategyId: string, bound: number): Promise<LearnedFrom[]> {
    return reader.rows(published({ strategyId, bound }));
  }

  /** Whether it was not there before. */
  async add(tx: Tx, word: Word): Promise<boolean> {
    return (await tx.row(added(word))) !== undefined;
  }

  /** Whether it was there. */
  async remove(tx: Tx, key: Key): Promise<boolean> {
    return (await tx.row(removed(key))) !== undefined;
  }
}
