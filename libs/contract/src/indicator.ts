import { z } from 'zod';
import {
  ASSESSMENT_INPUT_ROLES,
  TARGET_GAP_REASONS,
  OBSERVATION_ORIGINS,
  OBSERVATION_STATUSES,
  PARITY_BETWEEN,
  TARGET_AIMS,
  TARGET_BOUNDS,
  TARGET_DIFFERENCES,
  TARGET_KINDS,
  VALUE_DOUBTS,
  YEAR_STATED_IN,
} from '@samhandling/domain';
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  instantSchema,
  listOf,
  pageOf,
  pageQuery,
} from './common.ts';
import {
  breakdownShape,
  statedEffectsSchema,
  contributionOfInitiativeSchema,
  contributionSumSchema,
  directionSchema,
  notSummedSchema,
} from './contribution.ts';
import { areaRefSchema, effectGoalRefSchema } from './references.ts';

export const targetKindSchema = z.enum(TARGET_KINDS);

/** How sentences name a measure, in one language. */
export const measureSayingSchema = z
  .strictObject({
    subject: z.string().describe('What stands before «var 21 %».'),
    women: z.string().optional(),
    men: z.string().optional(),
    isPlural: z.literal(true).optional(),
    counted: z.string().optional().describe('What is counted, after a number.'),
    happened: z.string().optional().describe('Verb of what is counted in a year.'),
    better: z.string().optional().describe('Of values that compare with a base year.'),
    aim: z.string().optional().describe('What stands after the value of a target.'),
    unclear: z
      .array(z.string())
      .optional()
      .describe('What the strategy leaves open, a sentence for each.'),
  })
  .meta({ id: 'MeasureSaying' });
export type MeasureSaying = z.infer<typeof measureSayingSchema>;

/** How sentences name a measure, by language. */
export const measureSayingsSchema = z.record(z.string(), measureSayingSchema);
export type MeasureSayings = z.infer<typeof measureSayingsSchema>;

/** What is stated of a value, and where from. */
export const observationFieldsSchema = z.strictObject({
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
  doubts: z
    .array(z.enum(VALUE_DOUBTS))
    .describe('What is odd about the value; `reason` says why it is right.'),
  reason: z
    .string()
    .nullable()
    .describe(
      'Why a doubtful value is right, or why the value before this revision was taken back.',
    ),
  isRetracted: z
    .boolean()
    .describe('The value before this revision was taken back, and none stands in its place.'),
});
export type ObservationFields = z.infer<typeof observationFieldsSchema>;

export const observationSchema = z
  .strictObject({
    ...observationFieldsSchema.shape,
    retrievedAt: instantSchema.nullable().describe('When the source was asked.'),
    recordedAt: instantSchema.describe('When the value was stored here.'),
    isBaseline: z.boolean(),
    isSuperseded: z
      .boolean()
      .describe('Another value of the same period stands in its place in pictures.'),
  })
  .meta({ id: 'Observation' });
export type Observation = z.infer<typeof observationSchema>;

/** A value that a picture or a sentence is about. */
export const seriesValueSchema = z
  .strictObject({
    period: z.string(),
    value: decimalSchema,
    isPreliminary: z.boolean(),
    isBaseline: z.boolean(),
  })
  .meta({ id: 'SeriesValue' });
export type SeriesValue = z.infer<typeof seriesValueSchema>;

export const seriesSchema = z
  .strictObject({
    place: z.enum(['county', 'nation', 'municipality']),
    placeCode: z.string().describe('County, nation (`00`) or municipality.'),
    placeName: z.string(),
    ...breakdownShape,
    ageGroup: z.string().nullable(),
    unit: z.string(),
    observations: z.array(observationSchema),
    baseline: seriesValueSchema
      .nullable()
      .describe('What the strategy states, else the earliest value.'),
    latest: seriesValueSchema.nullable(),
    fitsNationScale: z
      .boolean()
      .describe("Of the county: the nation's values of the same group fit the same scale."),
    distance: decimalSchema
      .nullable()
      .describe("Of a municipality: its latest value less the measure's yardstick."),
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
  'unchanged',
  'behind',
  'below',
  'wrong_way',
  'missed',
  'cannot_be_judged',
] as const;
/** A value that an assessment was made of, so that anybody can reckon it again. */
export const assessmentInputSchema = z
  .strictObject({
    role: z
      .enum(ASSESSMENT_INPUT_ROLES)
      .describe('`considered` was looked at and could not be used.'),
    place: z.enum(['county', 'nation']),
    ...breakdownShape,
    period: z.string(),
    value: decimalSchema.nullable(),
    unit: z.string(),
    relativeToYear: z
      .number()
      .int()
      .nullable()
      .describe('Where the value is itself a change in percent: since that year.'),
    origin: z.enum(OBSERVATION_ORIGINS),
    status: z.enum(OBSERVATION_STATUSES),
    source: z.string(),
  })
  .meta({ id: 'AssessmentInput' });
export type AssessmentInput = z.infer<typeof assessmentInputSchema>;

export const assessmentSchema = z
  .strictObject({
    state: z.enum(ASSESSMENT_STATES),
    reason: z.string().nullable().describe('Why it cannot be judged, as a code.'),
    rule: targetKindSchema.describe('By which rule it is judged: the kind of the target.'),
    isPreliminary: z.boolean().describe('A value that was judged is preliminary.'),
    inputs: z.array(assessmentInputSchema),
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

/** What remains from the latest value to the target. */
export const targetGapSchema = z
  .strictObject({
    value: decimalSchema
      .nullable()
      .describe("A size, in `unit`; 0 where the target's value is met; null with a reason."),
    reason: z.enum(TARGET_GAP_REASONS).nullable(),
    unit: z.string().nullable(),
    direction: directionSchema
      .nullable()
      .describe('Which way it closes; null where both ways close it, or where it is unknown.'),
    latest: decimalSchema.nullable().describe('The latest value, in `unit`.'),
    latestPeriod: z.string().nullable(),
    goal: decimalSchema.nullable().describe('Where the target stands, in `unit`.'),
    isPreliminary: z.boolean(),
  })
  .meta({ id: 'TargetGap' });
export type TargetGap = z.infer<typeof targetGapSchema>;

export const targetSchema = z
  .strictObject({
    kind: targetKindSchema,
    value: decimalSchema.nullable(),
    bound: z
      .enum(TARGET_BOUNDS)
      .nullable()
      .describe('`more_than`: the value itself does not reach the target.'),
    parityBetween: z
      .array(z.enum(PARITY_BETWEEN))
      .describe('For parity: what shall be equal; groups are those born in Sweden and abroad.'),
    unit: z.string().nullable(),
    year: z.number().int().nullable(),
    baseYear: z.number().int().nullable(),
    direction: directionSchema.nullable(),
    per: z.enum(['year']).nullable().describe('Asked of each whole year by itself.'),
    yearStatedIn: z
      .enum(YEAR_STATED_IN)
      .nullable()
      .describe(
        'Where the strategy states the year; over the table (`heading`) is not in the words.',
      ),
    aim: z
      .enum(TARGET_AIMS)
      .nullable()
      .describe('The wording aims at it («ska eftersträvas», «verka för»), and demands nothing.'),
    differs: z
      .enum(TARGET_DIFFERENCES)
      .nullable()
      .describe('How the values that are known are of another kind than the target.'),
    conditionOf: codeSchema
      .nullable()
      .describe('Measure whose target it is a condition of: both are one target, judged as one.'),
    conditions: z
      .array(measureSayingsSchema)
      .describe('The measures whose targets are conditions of this one.'),
    ...breakdownShape,
    note: z.string().nullable(),
    asWritten: z.string(),
    assessment: assessmentSchema,
    level: decimalSchema
      .nullable()
      .describe("Where it stands on the scale of the measure's values; null where it has none."),
    isMet: z.boolean().describe('Whether the latest value meets it.'),
    gap: targetGapSchema,
    claims: statedEffectsSchema,
  })
  .meta({ id: 'Target' });
export type Target = z.infer<typeof targetSchema>;

/** How the county stands in a measure, for all together. */
export const measureStandingSchema = z
  .strictObject({
    nation: seriesValueSchema
      .nullable()
      .describe(
        "The nation's value in the period of the county's latest, else its latest; null where they fit no common scale.",
      ),
    change: decimalSchema
      .nullable()
      .describe(
        'The latest value less the baseline; null across a break or without a later value.',
      ),
    breakPeriod: z
      .string()
      .nullable()
      .describe('A break between the baseline and the latest value.'),
    sexDifference: decimalSchema.nullable().describe('The latest value of women less that of men.'),
    yardstick: z
      .strictObject({ value: decimalSchema, isTarget: z.boolean() })
      .nullable()
      .describe(
        "What the shares of municipalities are compared with: the level of the last target, else the county's latest value.",
      ),
  })
  .meta({ id: 'MeasureStanding' });
export type MeasureStanding = z.infer<typeof measureStandingSchema>;

export const measureSchema = z
  .strictObject({
    code: codeSchema,
    name: z.string(),
    unit: z.string(),
    definition: z.string().nullable(),
    sayings: measureSayingsSchema.describe('How sentences name it, by language.'),
    sexesAreOneWhole: z
      .boolean()
      .describe("Women's and men's shares add to 100, and are one fact."),
    series: z.array(seriesSchema),
    breaks: z.array(seriesBreakSchema),
    targets: z.array(targetSchema),
    standing: measureStandingSchema,
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
    states: z
      .array(z.enum(ASSESSMENT_STATES))
      .describe('One for each target; conditions that are joined are one.'),
    contributionCount: z
      .number()
      .int()
      .describe('Of published initiatives; one that is questioned is not counted.'),
  })
  .meta({ id: 'IndicatorRow' });
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;
export const indicatorListSchema = listOf('IndicatorList', indicatorRowSchema);

export const indicatorQuerySchema = z.strictObject({
  knownOn: dateSchema
    .optional()
    .describe(
      'Shows the values as they were known at the end of this day, Swedish time; what initiatives state is of today.',
    ),
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
    initiativeCount: z
      .number()
      .int()
      .describe('Initiatives that contribute; the contributions have a list of their own.'),
    sums: z.array(contributionSumSchema),
    notSummed: z.array(notSummedSchema),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof indicatorSchema>;

export const contributionsQuerySchema = z.strictObject(pageQuery);
export type ContributionsQuery = z.infer<typeof contributionsQuerySchema>;
export const contributionPageSchema = pageOf('ContributionPage', contributionOfInitiativeSchema);
export type ContributionPage = z.infer<typeof contributionPageSchema>;
