import { z } from 'zod';
import { codeSchema, decimalSchema, idSchema, listOf, municipalityCodeSchema } from './common.ts';
import { breakdownDimensionSchema, contributionOfInitiativeSchema } from './contribution.ts';
import { indicatorSchema, ASSESSMENT_STATES } from './indicator.ts';
import { initiativeRowSchema } from './initiative.ts';
import {
  actionRefSchema,
  areaRefSchema,
  effectGoalRefSchema,
  indicatorRefSchema,
  municipalityRefSchema,
} from './references.ts';

export const effectGoalRowSchema = z
  .strictObject({
    code: codeSchema,
    title: z.string(),
    area: areaRefSchema,
    indicators: z.array(
      z.strictObject({ ...indicatorRefSchema.shape, states: z.array(z.enum(ASSESSMENT_STATES)) }),
    ),
    initiativeCount: z.number().int().describe('Published initiatives that say they contribute.'),
    expectedCount: z.number().int(),
    observedCount: z.number().int(),
  })
  .meta({ id: 'EffectGoalRow' });
export type EffectGoalRow = z.infer<typeof effectGoalRowSchema>;
export const effectGoalListSchema = listOf('EffectGoalList', effectGoalRowSchema);

/** Who is reached by the work for an effect goal, from what published initiatives say. */
export const effectGoalReachSchema = z
  .strictObject({
    sexes: z
      .strictObject({
        women: z.number().int(),
        men: z.number().int(),
        notSaid: z.number().int().describe('State a size, but for nobody by sex.'),
      })
      .describe('Initiatives that state a size, expected or observed, for women, for men.'),
    births: z.strictObject({
      sweden: z.number().int(),
      abroad: z.number().int(),
      notSaid: z.number().int().describe('State a size, but for nobody by where they are born.'),
    }),
    perspectives: z
      .array(z.strictObject({ code: codeSchema, title: z.string(), initiatives: z.number().int() }))
      .describe('Every perspective of the strategy, also those that no initiative takes.'),
    municipalitiesWithout: z
      .array(municipalityRefSchema)
      .describe(
        'Named by no published initiative for the goal; work for the whole county is counted beside.',
      ),
    missingSplits: z
      .array(
        z.strictObject({
          contributionId: idSchema,
          initiativeId: idSchema,
          splits: z.array(breakdownDimensionSchema),
        }),
      )
      .describe('Contributions whose sizes lack a split that their measure has.'),
  })
  .meta({ id: 'EffectGoalReach' });
export type EffectGoalReach = z.infer<typeof effectGoalReachSchema>;

export const effectGoalSchema = z
  .strictObject({
    ...effectGoalRowSchema.shape,
    indicatorDetails: z.array(indicatorSchema),
    otherContributions: z
      .array(contributionOfInitiativeSchema)
      .describe('To the goal itself, where no indicator fits.'),
    initiatives: z.array(initiativeRowSchema),
    actions: z
      .array(z.strictObject({ ...actionRefSchema.shape, initiatives: z.number().int() }))
      .describe('Actions that those initiatives serve.'),
    municipalities: z
      .array(
        z.strictObject({
          code: municipalityCodeSchema,
          name: z.string(),
          initiatives: z.number().int(),
          inhabitants: z
            .strictObject({ value: decimalSchema, period: z.string(), source: z.string() })
            .nullable()
            .describe(
              'The latest that is known of the measure that the strategy counts inhabitants by.',
            ),
          perInhabitants: decimalSchema
            .nullable()
            .describe('Initiatives for every 10 000 inhabitants; null where nobody can say.'),
        }),
      )
      .describe('All of the county: also those nobody covers.'),
    countyWideInitiatives: z.number().int(),
    reach: effectGoalReachSchema,
    previous: effectGoalRefSchema.nullable(),
    next: effectGoalRefSchema.nullable(),
  })
  .meta({ id: 'EffectGoal' });
export type EffectGoal = z.infer<typeof effectGoalSchema>;
