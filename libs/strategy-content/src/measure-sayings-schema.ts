import { z } from 'zod';
import { wordsSchema } from './text-schema.ts';

/** How sentences about a measure name it, in one language. */
export const sayingSchema = z
  .strictObject({
    subject: wordsSchema.describe('What stands before "var 21 %": "andelen sysselsatta 20–64 år".'),
    women: wordsSchema.optional().describe('The subject for women, where values have that.'),
    men: wordsSchema.optional().describe('The subject for men, where values have that.'),
    isPlural: z.literal(true).optional().describe('The subject takes "were" and not "was".'),
    counted: wordsSchema.optional().describe('What is counted, after a number: "bostäder".'),
    happened: wordsSchema
      .optional()
      .describe('Verb of what is counted in a year: "byggdes"; without it the county has them.'),
    better: wordsSchema
      .optional()
      .describe('Of values that compare with a base year: "effektivare" in "10 % effektivare".'),
    aim: wordsSchema
      .optional()
      .describe('What stands after the value of a target: "förnybar elproduktion".'),
    unclear: z
      .array(wordsSchema)
      .optional()
      .describe('What the document leaves open, a sentence for each.'),
  })
  .describe('How sentences about a measure name it, in one language.');

/** How sentences name a measure, by language. */
export const measureSayingsSchema = z
  .record(z.string().regex(/^[a-z]{2}$/, 'a language is two letters: "sv"'), sayingSchema)
  .describe('How sentences name the measure, by language. Editorial: not from the document.');

/** How sentences about a measure name it, in one language. */
export type MeasureSaying = z.infer<typeof sayingSchema>;
