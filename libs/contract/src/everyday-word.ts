import { LONGEST } from '@samhandling/domain';
import { z } from 'zod';
import { codeSchema, instantSchema } from './common.ts';
import { requiredShortText } from './written-text.ts';

/** What an everyday word can be for. */
export const EVERYDAY_WORD_KINDS = ['action', 'effect_goal', 'indicator'] as const;
/** One of {@link EVERYDAY_WORD_KINDS}. */
export type EverydayWordKind = (typeof EVERYDAY_WORD_KINDS)[number];

/** The languages that everyday words are in. */
export const EVERYDAY_LANGUAGES = ['sv', 'en'] as const;
/** One of {@link EVERYDAY_LANGUAGES}. */
export type EverydayLanguage = (typeof EVERYDAY_LANGUAGES)[number];

/** Where an everyday word comes from: the file beside the strategy, or a coordinator. */
export const EVERYDAY_SOURCES = ['file', 'person'] as const;
/** One of {@link EVERYDAY_SOURCES}. */
export type EverydaySource = (typeof EVERYDAY_SOURCES)[number];

/** A word that stands at so many actions tells little about any of them. */
export const OFTEN_USED_FROM = 5;

const languageSchema = z.enum(EVERYDAY_LANGUAGES);

export const everydayWordBodySchema = z
  .strictObject({
    code: codeSchema.describe('Of the action, effect goal or indicator that the word is for.'),
    language: languageSchema,
    word: requiredShortText(LONGEST.everydayWord),
  })
  .meta({
    id: 'EverydayWordBody',
    description: 'A word or a phrase that people use.',
    examples: [{ code: 'l09', language: 'sv', word: 'mobilmast' }],
  });
export type EverydayWordBody = z.infer<typeof everydayWordBodySchema>;

export const everydayWordSchema = z.strictObject({
  word: z.string(),
  language: languageSchema,
  source: z.enum(EVERYDAY_SOURCES).describe('The file beside the strategy, or a coordinator.'),
  actions: z
    .number()
    .int()
    .describe(`At how many actions it stands; from ${OFTEN_USED_FROM} on it tells little.`),
});
export type EverydayWord = z.infer<typeof everydayWordSchema>;

export const everydayWordsSchema = z
  .strictObject({
    strategy: codeSchema,
    things: z.array(
      z.strictObject({
        kind: z.enum(EVERYDAY_WORD_KINDS),
        code: codeSchema,
        title: z.string().describe('The words of the strategy itself.'),
        words: z.array(everydayWordSchema).describe('Editorial: not the words of the strategy.'),
      }),
    ),
    missedSearches: z
      .array(z.strictObject({ query: z.string(), times: z.number().int() }))
      .describe('Questions of the last month that found nothing, the commonest first.'),
    changes: z
      .array(
        z.strictObject({
          at: instantSchema,
          personName: z.string().nullable(),
          code: codeSchema,
          word: z.string(),
          isRemoved: z.boolean(),
        }),
      )
      .describe('The latest changes, the last one first; at most 50.'),
  })
  .meta({ id: 'EverydayWords' });
export type EverydayWords = z.infer<typeof everydayWordsSchema>;
