import { z } from 'zod';
import {
  THIN_FACTS,
  THIN_THRESHOLD_LIMITS,
  THIN_THRESHOLD_NAMES,
  type ThinThresholdName,
} from '@samhandling/domain';
import { codeSchema, digitsInQuery, instantSchema, versionSchema } from './common.ts';

const DESCRIPTIONS: Record<ThinThresholdName, string> = {
  reachPercent: 'Percent of the municipalities: fewer than this is `narrow_reach`.',
  leads: 'At most so many actors lead the active work: `single_actor`.',
  silentPercent: 'Percent of the ongoing initiatives: more than this is `mostly_silent`.',
  statedEffects: 'Fewer active initiatives than this say what they expect: `no_stated_effect`.',
  endsWithinMonths: 'The last of the active work ends within so many months: `ends_soon`.',
};

/** One schema for each threshold. */
function eachThreshold<Schema>(
  make: (limits: { min: number; max: number }, text: string) => Schema,
) {
  return Object.fromEntries(
    THIN_THRESHOLD_NAMES.map((name) => [
      name,
      make(THIN_THRESHOLD_LIMITS[name], DESCRIPTIONS[name]),
    ]),
  ) as Record<ThinThresholdName, Schema>;
}

const thresholdShape = eachThreshold(({ min, max }, text) =>
  z.number().int().min(min).max(max).describe(text),
);

export const thinThresholdValuesSchema = z
  .strictObject(thresholdShape)
  .meta({ id: 'ThinThresholdValues', description: 'From where on active work counts as thin.' });
export type ThinThresholdValues = z.infer<typeof thinThresholdValuesSchema>;

export const thinThresholdsBodySchema = z.strictObject(thresholdShape).meta({
  id: 'ThinThresholdsBody',
  description: 'From where on active work shall count as thin.',
  examples: [
    { reachPercent: 50, leads: 1, silentPercent: 50, statedEffects: 1, endsWithinMonths: 6 },
  ],
});
export type ThinThresholdsBody = z.infer<typeof thinThresholdsBodySchema>;

const someValuesSchema = thinThresholdValuesSchema.partial();

export const thinThresholdsSchema = z
  .strictObject({
    strategy: codeSchema,
    values: thinThresholdValuesSchema,
    changes: z
      .array(
        z.strictObject({
          at: instantSchema,
          personName: z
            .string()
            .nullable()
            .describe('Who set them; null for those who may not set them themselves.'),
          from: someValuesSchema.describe('Those that were changed, before.'),
          to: someValuesSchema,
        }),
      )
      .describe('The latest changes, the last one first; at most 50.'),
    version: versionSchema.describe('1 where nobody has set them: then those of the product hold.'),
    abilities: z.strictObject({ update: z.boolean() }),
  })
  .meta({ id: 'ThinThresholds' });
export type ThinThresholds = z.infer<typeof thinThresholdsSchema>;

export const thinCountsQuerySchema = z.strictObject(
  eachThreshold(({ min, max }, text) => digitsInQuery({ min, max }).describe(text)),
);
export type ThinCountsQuery = z.infer<typeof thinCountsQuerySchema>;

export const thinCountsSchema = z
  .strictObject({
    actions: z.number().int(),
    active: z.number().int().describe('With active work: only they can be thin.'),
    thin: z.number().int().describe('Whose active work is thin in any way.'),
    thinBy: z.record(z.enum(THIN_FACTS), z.number().int()),
  })
  .meta({ id: 'ThinCounts' });
export type ThinCounts = z.infer<typeof thinCountsSchema>;
