import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { codeSchema, wordsSchema } from './text-schema.ts';

/** The format of a file of everyday words; a file names it so that a later format can be told apart. */
export const EVERYDAY_WORDS_FORMAT = 'samhandling-everyday-words/1';

const folder = new URL('../everyday-words/', import.meta.url);

const inLanguages = z
  .strictObject({ sv: z.array(wordsSchema), en: z.array(wordsSchema) })
  .describe('Words and phrases in each language.');
const byCode = z.record(codeSchema, inLanguages);

/** Words that people use for what a strategy calls otherwise. Editorial: never the strategy's own. */
export const everydayWordsSchema = z
  .strictObject({
    format: z.literal(EVERYDAY_WORDS_FORMAT),
    strategy: codeSchema.describe('Code of the strategy that the words are for.'),
    editorial: z.literal(true).describe('The words are not those of the decided document.'),
    actions: byCode,
    effectGoals: byCode,
    indicators: byCode,
    nearEffectGoals: z
      .record(codeSchema, z.array(codeSchema))
      .describe('Effect goals near an action, the nearest first: an aid for suggestions only.'),
    synonyms: z
      .array(z.array(wordsSchema).min(2))
      .describe('Words that are searched for together, both ways.'),
    ordinaryWords: z.array(wordsSchema).describe('Words that say nothing in such texts.'),
  })
  .describe('Everyday words beside a strategy.');
/** One of {@link everydayWordsSchema}. */
export type EverydayWords = z.infer<typeof everydayWordsSchema>;

/** Where a strategy has no file: its own words and these are all there is. */
export const NO_EVERYDAY_WORDS: Omit<EverydayWords, 'strategy'> = {
  format: EVERYDAY_WORDS_FORMAT,
  editorial: true,
  actions: {},
  effectGoals: {},
  indicators: {},
  nearEffectGoals: {},
  synonyms: [],
  ordinaryWords: [],
};

/**
 * The everyday words that come with the product for a strategy; undefined where it has none. Throws where the
 * file is faulty.
 */
export function bundledEverydayWords(strategy: string): EverydayWords | undefined {
  const file = new URL(`${strategy}.json`, folder);
  if (!existsSync(fileURLToPath(file))) return undefined;
  return everydayWordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
