import { z } from 'zod';
import { pageOf, pageQuery } from './common.ts';
import { actionRefSchema, areaRefSchema, effectGoalRefSchema } from './references.ts';
import { searchText } from './written-text.ts';

export const SEARCH_KINDS = [
  'area',
  'section',
  'action',
  'effect_goal',
  'indicator',
  'initiative',
  'actor',
  'text',
] as const;
export const searchKindSchema = z.enum(SEARCH_KINDS);
/** One of {@link SEARCH_KINDS}. */
export type SearchKind = z.infer<typeof searchKindSchema>;

export const searchQuerySchema = z.strictObject({
  q: searchText(200).default(''),
  kind: searchKindSchema.optional(),
  ...pageQuery,
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const searchHitSchema = z
  .strictObject({
    kind: searchKindSchema,
    key: z.string().describe('Code or id, as its page takes it.'),
    title: z.string(),
    snippet: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })),
    area: areaRefSchema.nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchPageSchema = z
  .strictObject({
    ...pageOf('SearchHits', searchHitSchema).shape,
    counts: z.array(z.strictObject({ kind: searchKindSchema, count: z.number().int() })),
    didYouMean: z
      .string()
      .nullable()
      .describe("A word of the county's own vocabulary near the one written."),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof searchPageSchema>;

export const suggestionBodySchema = z
  .strictObject({
    text: searchText(12_000).optional().describe('Words that stand nowhere in particular.'),
    title: searchText(1_000).optional().describe('Says most of what the text is about.'),
    summary: searchText(4_000).optional(),
    description: searchText(12_000).optional(),
  })
  .meta({
    id: 'SuggestionBody',
    description: 'The words already typed.',
    examples: [
      { text: 'Vi mäter mobiltäckningen längs vägarna' },
      { title: 'Bygdens mobilkarta', summary: 'Vi mäter mobiltäckningen längs vägarna.' },
    ],
  });
export type SuggestionBody = z.infer<typeof suggestionBodySchema>;

/** The best matching actions and effect goals, with what matched. */
export const suggestionsSchema = z
  .strictObject({
    actions: z.array(z.strictObject({ ...actionRefSchema.shape, matched: z.array(z.string()) })),
    effectGoals: z.array(
      z.strictObject({ ...effectGoalRefSchema.shape, matched: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;
