import { z } from 'zod';
import { BIRTHS, CONFIDENCES, DIRECTIONS, SEXES } from '@samhandling/domain';
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  idSchema,
  text,
  webAddressSchema,
} from './common.ts';
import {
  actorRefSchema,
  effectGoalRefSchema,
  indicatorRefSchema,
  initiativeRefSchema,
} from './references.ts';

export const sexSchema = z.enum(SEXES);
export const birthSchema = z.enum(BIRTHS);
export const directionSchema = z.enum(DIRECTIONS);
export const confidenceSchema = z.enum(CONFIDENCES);

/** Null means all: both sexes, wherever born. */
export const breakdownShape = { sex: sexSchema.nullable(), birth: birthSchema.nullable() };

export const expectedValueSchema = z
  .strictObject({ ...breakdownShape, value: decimalSchema })
  .meta({ id: 'ExpectedValue' });
export type ExpectedValue = z.infer<typeof expectedValueSchema>;

/** What an initiative expects to change. The client makes the id, so that reports can point at it. */
export const contributionBodySchema = z
  .strictObject({
    id: idSchema,
    effectGoalCode: codeSchema,
    indicatorCode: codeSchema.nullable().describe('Null where no indicator of the goal fits.'),
    measureCode: codeSchema
      .nullable()
      .describe("Which of the indicator's measures; null without a number."),
    direction: z.enum(DIRECTIONS).nullable(),
    unit: z.string().max(40).nullable(),
    expected: z.array(expectedValueSchema).max(12),
    mechanism: text(1000).describe('How the work leads there: a causal account in a sentence.'),
    confidence: z.enum(CONFIDENCES).nullable(),
    byYear: z.number().int().min(2000).max(2100).nullable(),
  })
  .meta({
    id: 'ContributionBody',
    description: 'What the initiative expects to change.',
    examples: [
      {
        id: '1b8a9f52-3f60-4a64-8a56-0a8b2a3f7c01',
        effectGoalCode: 'k-e1',
        indicatorCode: 'k-e1-1',
        measureCode: 'sysselsatta',
        direction: 'increase',
        unit: 'percent',
        expected: [{ sex: 'women', birth: null, value: '0.2' }],
        mechanism: 'Fler får arbete genom validering.',
        confidence: 'medium',
        byYear: 2028,
      },
    ],
  });
export type ContributionBody = z.infer<typeof contributionBodySchema>;

/** What was seen to change, stated in a status report. */
export const observedEffectBodySchema = z
  .strictObject({
    contributionId: idSchema,
    ...breakdownShape,
    value: decimalSchema.nullable(),
    unit: z.string().max(40).nullable(),
    note: text(1000),
    evidenceUrl: webAddressSchema.nullable(),
    confidence: z.enum(CONFIDENCES).nullable(),
  })
  .meta({
    id: 'ObservedEffectBody',
    description: 'What was seen to change.',
    examples: [
      {
        contributionId: '1b8a9f52-3f60-4a64-8a56-0a8b2a3f7c01',
        sex: 'women',
        birth: null,
        value: '0.1',
        unit: 'percent',
        note: 'Tolv personer fick arbete.',
        evidenceUrl: 'https://example.org/rapport',
        confidence: 'medium',
      },
    ],
  });
export type ObservedEffectBody = z.infer<typeof observedEffectBodySchema>;

export const observedEffectSchema = z
  .strictObject({ ...observedEffectBodySchema.shape, reportId: idSchema, observedOn: dateSchema })
  .meta({ id: 'ObservedEffect' });
export type ObservedEffect = z.infer<typeof observedEffectSchema>;

export const contributionSchema = z
  .strictObject({
    id: idSchema,
    effectGoal: effectGoalRefSchema,
    indicator: indicatorRefSchema.nullable(),
    measureCode: codeSchema.nullable(),
    measureName: z.string().nullable(),
    direction: z.enum(DIRECTIONS).nullable(),
    unit: z.string().nullable(),
    expected: z.array(expectedValueSchema),
    mechanism: z.string(),
    confidence: z.enum(CONFIDENCES).nullable(),
    byYear: z.number().int().nullable(),
    observed: z
      .array(observedEffectSchema)
      .describe('From filed reports that no correction supersedes.'),
  })
  .meta({ id: 'Contribution' });
export type Contribution = z.infer<typeof contributionSchema>;

/** A contribution seen from the effect goal or the indicator. */
export const contributionOfInitiativeSchema = z
  .strictObject({
    ...contributionSchema.shape,
    initiative: initiativeRefSchema,
    actor: actorRefSchema,
  })
  .meta({ id: 'ContributionOfInitiative' });
export type ContributionOfInitiative = z.infer<typeof contributionOfInitiativeSchema>;

/** One sum that may be made: same measure, unit, year and breakdown, each initiative once. */
export const contributionSumSchema = z
  .strictObject({
    kind: z.enum(['expected', 'observed']),
    indicatorCode: codeSchema,
    measureCode: codeSchema,
    unit: z.string(),
    year: z.number().int().nullable(),
    direction: directionSchema,
    ...breakdownShape,
    total: decimalSchema,
    initiatives: z.number().int(),
    byConfidence: z.strictObject({
      high: decimalSchema,
      medium: decimalSchema,
      low: decimalSchema,
    }),
  })
  .meta({ id: 'ContributionSum' });
export type ContributionSum = z.infer<typeof contributionSumSchema>;

export const notSummedSchema = z
  .strictObject({
    contributionId: idSchema,
    kind: z.enum(['expected', 'observed']),
    reason: z.string(),
  })
  .meta({ id: 'NotSummed', description: 'A contribution that cannot be added, and why.' });
export type NotSummed = z.infer<typeof notSummedSchema>;
