import { isShortText } from '@samhandling/domain';
import { z } from 'zod';

/** Lower-case words joined by hyphens; a code is unique over everything in a document. */
export const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is lower-case letters a–z, digits and single hyphens')
  .describe('Stable code, unique in the document and over all loaded strategies.');

/** Words as people read them: no line breaks, no double or outer spaces. */
export const wordsSchema = z
  .string()
  .min(1, 'words are missing')
  .regex(/^\S+( \S+)*$/, {
    error: 'words have single spaces, none at the ends, and no line breaks',
    abort: true,
  })
  .refine(isShortText, 'words have no characters that cannot be seen')
  .describe('Words exactly as in the decided document, on one line.');

/** A calendar year, or `from/to` where the document names a school year or the like. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}(\/\d{4})?$/, 'a period is a year ("2017") or two years ("2017/2018")')
  .describe('Period as written: "2017" or "2017/2018".');

/** A calendar year as a number. */
export const yearSchema = z.int().min(1900).max(2200);

/** Paragraphs in the order of the document. */
export const paragraphsSchema = z
  .array(wordsSchema)
  .describe('Paragraphs in order, word for word.');

/** A headed text: title and paragraphs. */
export const textSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('Heading, word for word.'),
    paragraphs: paragraphsSchema,
  })
  .describe('A headed text of the document.');

/** A headed text that initiatives point at, so that it is also named where there is little room. */
export const namedTextSchema = textSchema
  .extend({
    shortTitle: wordsSchema
      .optional()
      .describe('Short title for tight places; the heading where it is left out. Editorial.'),
  })
  .describe('A headed text of the document, with a short name.');

/** A point in a list of the document. */
export const pointSchema = z
  .strictObject({
    code: codeSchema,
    text: wordsSchema.describe('The point, word for word.'),
  })
  .describe('A point in a list.');

/** A headed text. */
export type StrategyText = z.infer<typeof textSchema>;
/** A point in a list. */
export type StrategyPoint = z.infer<typeof pointSchema>;
