import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Lexicon,
  readCollection,
  type SuggestionMaterial,
  tokensOf,
} from '@samhandling/domain/words';
import {
  actionSources,
  bundledEverydayWords,
  commonSwedishWords,
  effectGoalSources,
  type EverydayWords,
  loadBundledStrategies,
  NO_EVERYDAY_WORDS,
  type StrategyDocument,
} from '@samhandling/strategy-content';

const STRATEGY = 'rus-norrbotten-2030';

/** The strategy and its everyday words as they come with the product. */
export function bundled(): { document: StrategyDocument; words: EverydayWords } {
  const document = loadBundledStrategies().find(({ code }) => code === STRATEGY);
  if (!document) throw new Error(`${STRATEGY} is not bundled.`);
  return {
    document,
    words: bundledEverydayWords(STRATEGY) ?? { ...NO_EVERYDAY_WORDS, strategy: STRATEGY },
  };
}

/** What texts are compared with, made of a strategy and everyday words. */
export function materialOf(document: StrategyDocument, words: EverydayWords): SuggestionMaterial {
  const actions = actionSources(document, words);
  const effectGoals = effectGoalSources(document, words);
  const texts = [...actions, ...effectGoals].flatMap((source) =>
    Object.values(source.texts).flat(),
  );
  const places = [document.region.name, ...document.region.municipalities.map(({ name }) => name)];
  const lexicon = new Lexicon({
    words: texts.flatMap(tokensOf),
    commonWords: commonSwedishWords(),
    ordinaryWords: [...words.ordinaryWords, ...places.flatMap(tokensOf)],
  });
  return {
    lexicon,
    actions: readCollection(actions, lexicon),
    effectGoals: readCollection(effectGoals, lexicon),
    nearEffectGoals: new Map(Object.entries(words.nearEffectGoals)),
  };
}

/** A fixture of this folder. */
export function casesOf<Case>(name: string): Case[] {
  const file = new URL(`../../fixtures/words/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Case[];
}
