import { Injectable } from '@nestjs/common';
import type { AreaRef } from '@samhandling/contract';
import {
  learnWords,
  Lexicon,
  readCollection,
  readQuestion,
  readSynonyms,
  SearchCollection,
  searchIn,
  stemOf,
  type SuggestionMaterial,
  type Synonyms,
  tokensOf,
  worthShowing,
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
  strategyId: string;
  everyday: WordsByCode;
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

/** As many initiatives are learned from as say enough, whatever the county has. */
const MOST_LEARNED_FROM = 2_000;
/** In a list, what is met far worse than the best is left out. */
const LEAST_IN_LIST = 0.3;

/**
 * The words of the current strategy in the memory of this process: made when somebody first asks, and again
 * when the strategy or its everyday words change.
 */
@Injectable()
export class StrategyWords {
  /** After a change of initiatives words are learned again, at most so often. */
  learnedForMilliseconds = 600_000;

  private made: Promise<WordsInUse | undefined> | undefined;
  private taught:
    | { readonly from: WordsInUse; readonly at: number; readonly material: SuggestionMaterial }
    | undefined;
  private learning: Promise<SuggestionMaterial> | undefined;
  private haveInitiativesChanged = true;
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
      if (marks === 'everything' || marks.some(({ kind }) => kind === 'initiative')) {
        this.haveInitiativesChanged = true;
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

  /** The codes of the things of a kind that a question asks for, for a list that has its own order. */
  async codesOf(kind: StrategyKind, q: string): Promise<ReadonlySet<string>> {
    const words = await this.current();
    if (!words) return new Set();
    const { lexicon, collection, synonyms, places } = words;
    const question = readQuestion<StrategyKind>(q, lexicon, { kinds: new Map(), places });
    const { found } = searchIn(question, collection, synonyms);
    const ofKind = worthShowing(found.filter(({ source }) => source.kind === kind));
    const least = (ofKind[0]?.score ?? 0) * LEAST_IN_LIST;
    return new Set(ofKind.filter(({ score }) => score >= least).map(({ source }) => source.key));
  }

  /** What texts are compared with, with the words that published initiatives use; undefined without a strategy. */
  async material(): Promise<{ words: WordsInUse; material: SuggestionMaterial } | undefined> {
    const words = await this.current();
    if (!words) return undefined;
    const { taught } = this;
    const isOld = !taught || Date.now() - taught.at >= this.learnedForMilliseconds;
    const isKept = taught?.from === words && !(isOld && this.haveInitiativesChanged);
    return { words, material: isKept ? taught.material : await this.learnOnce(words) };
  }

  /** Those who ask while words are learned wait for the same. */
  private learnOnce(words: WordsInUse): Promise<SuggestionMaterial> {
    this.learning ??= this.learn(words).finally(() => {
      this.learning = undefined;
    });
    return this.learning;
  }

  private async learn(words: WordsInUse): Promise<SuggestionMaterial> {
    this.haveInitiativesChanged = false;
    const published = await this.words.findPublished(
      this.database,
      words.strategyId,
      MOST_LEARNED_FROM,
    );
    const { lexicon, document, everyday, suggestions } = words;
    const sources = actionSources(document, everyday, learnWords(published, lexicon));
    const material = { ...suggestions, actions: readCollection(sources, lexicon) };
    this.taught = { from: words, at: Date.now(), material };
    return material;
  }

  private async make(): Promise<WordsInUse | undefined> {
    const strategy = await this.words.findCurrent(this.database);
    if (!strategy) return undefined;
    const stored = await this.words.findWords(this.database, strategy.id);
    return wordsInUse(strategy.content, {
      strategyId: strategy.id,
      everyday: byCode(stored),
      nearEffectGoals: strategy.nearEffectGoals ?? {},
      synonyms: strategy.synonyms ?? [],
      ordinaryWords: strategy.ordinaryWords ?? [],
      common: this.common,
    });
  }
}

type Given = Readonly<{
  strategyId: string;
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
    strategyId: given.strategyId,
    everyday: given.everyday,
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
    priorityAreas.flatMap(({ code, title, sections, effectGoals, texts }, place) => {
      const area = { code, title, position: place + 1 };
      const codes = [
        code,
        ...sections.flatMap((section) => [section.code, ...section.actions.map((one) => one.code)]),
        ...texts.map((text) => text.code),
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
