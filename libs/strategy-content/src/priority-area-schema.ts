import { z } from 'zod';
import { effectGoalSchema } from './indicator-schema.ts';
import { codeSchema, paragraphsSchema, textSchema, wordsSchema } from './text-schema.ts';

const chapterReference = codeSchema
  .nullable()
  .describe('Code of the chapter it stands in; null where it stands in none.');

/** A proposed action. */
export const actionSchema = z
  .strictObject({
    code: codeSchema.describe('Stable code, numbered in the order of the strategy: "l01".'),
    text: wordsSchema.describe('The proposal, word for word.'),
  })
  .describe('A proposed action. Two proposals with the same words are two actions.');

/** A heading under which actions are proposed. */
export const sectionSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('Heading, word for word.'),
    chapter: chapterReference,
    introduction: paragraphsSchema,
    actions: z
      .array(actionSchema)
      .min(1, 'a section proposes at least one action')
      .describe('The proposals under the heading, in order.'),
  })
  .describe('A heading under which actions are proposed.');

/** A part of an area that holds several sections. */
export const chapterSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('Heading, word for word.'),
    introduction: paragraphsSchema,
  })
  .describe('A part of an area that holds several sections.');

/** A headed text of an area that proposes nothing. */
export const areaTextSchema = textSchema
  .extend({ chapter: chapterReference })
  .describe('A headed text of an area under which nothing is proposed.');

/** A priority area with everything in it. */
export const priorityAreaSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('Title, word for word.'),
    shortTitle: wordsSchema.describe('Short title for tight places. Editorial.'),
    introduction: paragraphsSchema,
    chapters: z.array(chapterSchema).describe('Empty where the area has none.'),
    sections: z
      .array(sectionSchema)
      .min(1, 'an area has at least one section')
      .describe('Sections with proposals, in order.'),
    texts: z.array(areaTextSchema).describe('Headed texts without proposals.'),
    effectGoals: z
      .array(effectGoalSchema)
      .min(1, 'an area has at least one effect goal')
      .describe('The effect-goal table of the area.'),
  })
  .describe('A priority area with everything in it.');

/** A proposed action. */
export type StrategyAction = z.infer<typeof actionSchema>;
/** A heading under which actions are proposed. */
export type StrategySection = z.infer<typeof sectionSchema>;
/** A part of an area. */
export type StrategyChapter = z.infer<typeof chapterSchema>;
/** A headed text of an area. */
export type StrategyAreaText = z.infer<typeof areaTextSchema>;
/** A priority area. */
export type StrategyPriorityArea = z.infer<typeof priorityAreaSchema>;
