import { z } from 'zod';
import { OBSERVATION_ORIGINS, OBSERVATION_STATUSES, TARGET_KINDS } from '@samhandling/domain';
import { codeSchema, dateSchema, decimalSchema, instantSchema, listOf } from './common.ts';
import {
  breakdownShape,
  contributionOfInitiativeSchema,
  contributionSumSchema,
  directionSchema,
  notSummedSchema,
} from './contribution.ts';
import { areaRefSchema, effectGoalRefSchema } from './references.ts';

export const targetKindSchema = z.enum(TARGET_KINDS);

export const observationSchema = z
  .strictObject({
    period: z.string().describe('As published: `2017`, `2017/2018`, `2026M04`, `2026K2`.'),
    value: decimalSchema.nullable().describe('Null where the source says that it is missing.'),
    asWritten: z.string(),
    status: z.enum(OBSERVATION_STATUSES),
    origin: z
      .enum(OBSERVATION_ORIGINS)
      .describe('What the strategy states, what a source publishes, what was entered by hand.'),
    revision: z.number().int().describe('0 is what the strategy states; then 1, 2 and so on.'),
    source: z.string(),
    method: z.string().describe('How a value entered by hand was made; else empty.'),
    note: z.string().nullable(),
    retrievedAt: instantSchema.nullable().describe('When the source was asked.'),
    recordedAt: instantSchema.describe('Since when it is known here.'),
    isBaseline: z.boolean(),
  })
  .meta({ id: 'Observation' });
export type Observation = z.infer<typeof observationSchema>;

export const seriesSchema = z
  .strictObject({
    placeCode: z.string().describe('County, nation (`00`) or municipality.'),
    placeName: z.string(),
    ...breakdownShape,
    ageGroup: z.string().nullable(),
    unit: z.string(),
    observations: z.array(observationSchema),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof seriesSchema>;

/** A change of definition: values from the period on are not compared with those before it. */
export const seriesBreakSchema = z
  .strictObject({ period: z.string(), note: z.string() })
  .meta({ id: 'SeriesBreak' });
export type SeriesBreak = z.infer<typeof seriesBreakSchema>;

export const ASSESSMENT_STATES = [
  'reached',
  'on_track',
  'behind',
  'wrong_way',
  'cannot_be_judged',
] as const;
export const assessmentSchema = z
  .strictObject({
    state: z.enum(ASSESSMENT_STATES),
    reason: z.string().nullable().describe('Why it cannot be judged, as a code.'),
    steps: z
      .array(
        z.strictObject({
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .describe('The arithmetic, step by step.'),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof assessmentSchema>;

export const targetSchema = z
  .strictObject({
    kind: targetKindSchema,
    value: decimalSchema.nullable(),
    unit: z.string().nullable(),
    year: z.number().int().nullable(),
    baseYear: z.number().int().nullable(),
    direction: directionSchema.nullable(),
    ...breakdownShape,
    note: z.string().nullable(),
    asWritten: z.string(),
    assessment: assessmentSchema,
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof targetSchema>;

export const measureSchema = z
  .strictObject({
    code: codeSchema,
    name: z.string(),
    unit: z.string(),
    definition: z.string().nullable(),
    series: z.array(seriesSchema),
    breaks: z.array(seriesBreakSchema),
    targets: z.array(targetSchema),
    breakdowns: z
      .strictObject({ sex: z.boolean(), birth: z.boolean() })
      .describe('Which splits its values have.'),
  })
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof measureSchema>;

export const indicatorRowSchema = z
  .strictObject({
    code: codeSchema,
    title: z.string(),
    wording: z.string().describe("The strategy's own words."),
    area: areaRefSchema,
    effectGoal: effectGoalRefSchema,
    states: z.array(z.enum(ASSESSMENT_STATES)).describe('One for each target.'),
    contributionCount: z.number().int(),
  })
  .meta({ id: 'IndicatorRow' });
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
export const indicatorListSchema = listOf('IndicatorList', indicatorRowSchema);

export const indicatorQuerySchema = z.strictObject({
  knownOn: dateSchema
    .optional()
    .describe('Shows the values as they were known at the end of this day, Swedish time.'),
});
export type IndicatorQuery = z.infer<typeof indicatorQuerySchema>;

export const indicatorSchema = z
  .strictObject({
    ...indicatorRowSchema.shape,
    baselineNote: z.string().nullable(),
    knownOn: dateSchema.nullable().describe('Shown as it was known at the end of this day.'),
    recordedOn: z
      .array(dateSchema)
      .describe('The days on which a value was recorded or revised, the latest first.'),
    measures: z.array(measureSchema),
    contributions: z.array(contributionOfInitiativeSchema),
    sums: z.array(contributionSumSchema),
    notSummed: z.array(notSummedSchema),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof indicatorSchema>;
