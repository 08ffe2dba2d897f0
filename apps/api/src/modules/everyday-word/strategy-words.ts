import { Injectable } from '@nestjs/common';
import type { AreaRef } from '@samhandling/contract';
import {
  Lexicon,
  readCollection,
  readSynonyms,
  SearchCollection,
  stemOf,
  type SuggestionMaterial,
  type Synonyms,
  tokensOf,
} from '@samhandling/domain/words';
import {
  actionSources,
  commonSwedishWords,
  effectGoalSources,
  searchSources,
  type StrategyDocument,
  type StrategyKind,
  type WordsByCode,
} from '@samhandling/strategy-content';
import { ChangeFeed } from '../../platform/changes/change-feed.ts';
import { Database } from '../../platform/database/database.ts';
import { EverydayWordRepository, type StoredWord } from './everyday-word.repository.ts';

/** The current strategy as texts and questions are compared with it. */
export type WordsInUse = Readonly<{
  document: StrategyDocument;
  lexicon: Lexicon;
  suggestions: SuggestionMaterial;
  collection: SearchCollection<StrategyKind>;
  synonyms: Synonyms;
  /** The stems of the names of places. */
  places: ReadonlySet<string>;
  /** The priority area of each thing of the strategy, by its code. */
  areas: ReadonlyMap<string, AreaRef>;
}>;

/**
 * The words of the current strategy in the memory of this process: made when somebody first asks, and again
 * when the strategy or its everyday words change.
 */
@Injectable()
export class StrategyWords {
  private made: Promise<WordsInUse | undefined> | undefined;
  private readonly common = commonSwedishWords();

  constructor(
    private readonly feed: ChangeFeed,
    private readonly database: Database,
    private readonly words: EverydayWordRepository,
  ) {
    feed.onChanges((marks) => {
      if (marks === 'everything' || marks.some(({ kind }) => kind === 'strategy')) {
        this.made = undefined;
      }
    });
  }

  /** Undefined where no strategy is in use. */
  async current(): Promise<WordsInUse | undefined> {
    await this.feed.upToDate();
    const making = (this.made ??= this.make());
    making.catch(() => {
      if (this.made === making) this.made = undefined;
    });
    return making;
  }

  private async make(): Promise<WordsInUse | undefined> {
    const strategy = await this.words.findCurrent(this.database);
    if (!strategy) return undefined;
    const stored = await this.words.findWords(this.database, strategy.id);
    return wordsInUse(strategy.content, {
      everyday: byCode(stored),
      nearEffectGoals: strategy.nearEffectGoals ?? {},
      synonyms: strategy.synonyms ?? [],
      ordinaryWords: strategy.ordinaryWords ?? [],
      common: this.common,
    });
  }
}

type Given = Readonly<{
  everyday: WordsByCode;
  nearEffectGoals: Record<string, string[]>;
  synonyms: string[][];
  ordinaryWords: string[];
  common: readonly string[];
}>;

function wordsInUse(document: StrategyDocument, given: Given): WordsInUse {
  const actions = actionSources(document, given.everyday);
  const effectGoals = effectGoalSources(document, given.everyday);
  const found = searchSources(document, given.everyday);
  const { name, municipalities } = document.region;
  const places = [name, ...municipalities.map((one) => one.name)].flatMap(tokensOf);
  const lexicon = new Lexicon({
    words: found.flatMap(({ title, texts }) =>
      [title, ...Object.values(texts).flat()].flatMap(tokensOf),
    ),
    commonWords: given.common,
    ordinaryWords: [...given.ordinaryWords, ...places],
  });
  return {
    document,
    lexicon,
    suggestions: {
      lexicon,
      actions: readCollection(actions, lexicon),
      effectGoals: readCollection(effectGoals, lexicon),
      nearEffectGoals: new Map(Object.entries(given.nearEffectGoals)),
    },
    collection: new SearchCollection(found, lexicon),
    synonyms: readSynonyms(given.synonyms, lexicon),
    places: new Set(places.map(stemOf)),
    areas: areasOf(document),
  };
}

function areasOf({ priorityAreas }: StrategyDocument): Map<string, AreaRef> {
  return new Map(
    priorityAreas.flatMap(({ code, title, sections, effectGoals }, place) => {
      const area = { code, title, position: place + 1 };
      const codes = [
        code,
        ...sections.flatMap((section) => [section.code, ...section.actions.map((one) => one.code)]),
        ...effectGoals.flatMap((one) => [one.code, ...one.indicators.map((each) => each.code)]),
      ];
      return codes.map((one) => [one, area] as const);
    }),
  );
}

function byCode(stored: readonly StoredWord[]): WordsByCode {
  const groups: WordsByCode = { actions: {}, effectGoals: {}, indicators: {} };
  const groupOf = {
    action: groups.actions,
    effect_goal: groups.effectGoals,
    indicator: groups.indicators,
  };
  for (const { kind, code, language, word } of stored) {
    const words = (groupOf[kind][code] ??= { sv: [], en: [] });
    words[language].push(word);
  }
  return groups;
}
