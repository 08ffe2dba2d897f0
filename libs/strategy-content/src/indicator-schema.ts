import {
  BIRTHS,
  DIRECTIONS,
  PARITY_BETWEEN,
  SEXES,
  TARGET_AIMS,
  TARGET_BOUNDS,
  TARGET_DIFFERENCES,
  TARGET_KINDS,
  YEAR_STATED_IN,
} from '@samhandling/domain';
import { z } from 'zod';
import { measureSayingsSchema } from './measure-sayings-schema.ts';
import { codeSchema, periodSchema, wordsSchema, yearSchema } from './text-schema.ts';

/** Units a value can be given in. Tonnes, thousands and millions stay apart: nothing is converted. */
export const MEASURE_UNITS = [
  'percent',
  'persons',
  'dwellings',
  'companies',
  'count',
  'index',
  'sek',
  'tonnes',
  'thousand_tonnes',
  'million_tonnes',
  'kilometres',
  'hectares',
  'gigawatt_hours',
  'minutes',
  'hours',
  'days',
  'years',
] as const;
/** One of {@link MEASURE_UNITS}. */
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

const valueSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a value is a decimal number in a string, with a dot: "47.82"')
  .describe('Number with a decimal dot, as a string, so that its digits stay as written.');
const unitSchema = z.enum(MEASURE_UNITS);
const directionSchema = z.enum(DIRECTIONS);
const markSchema = z.int().min(1).describe('Mark of the footnote that explains this.');

/** A value the strategy gives as the present state. */
export const baselineSchema = z
  .strictObject({
    place: z
      .string()
      .regex(/^\d{2}(\d{2})?$/, 'a place is a county, nation or municipality code')
      .describe('Code of county, nation or municipality, as in `region`.'),
    sex: z.enum(SEXES).nullable().describe('Sex the value is about; null is all.'),
    birth: z.enum(BIRTHS).nullable().describe('Where born; null is all.'),
    rowLabel: wordsSchema.optional().describe('Label of the row in the table, word for word.'),
    value: valueSchema,
    asWritten: wordsSchema.describe('The cell word for word: "47,82 %", "1144 st (2016)".'),
    period: periodSchema,
    relativeTo: z
      .strictObject({
        baseYear: yearSchema.describe('Year the value is compared with.'),
        direction: directionSchema.describe('Way the value has changed since the base year.'),
      })
      .optional()
      .describe('Present when the value is a change since a base year and no level.'),
    note: wordsSchema.optional().describe('Reservation in the cell, word for word.'),
    definitionMark: markSchema.optional(),
  })
  .describe('A value the strategy gives as the present state.');

/** What a measure shall reach. `faults` in the parser tell what each kind needs. */
export const targetSchema = z
  .strictObject({
    kind: z.enum(TARGET_KINDS).describe('What sort of target it is.'),
    asWritten: wordsSchema.describe('The part of the wording that says it, word for word.'),
    value: valueSchema.optional().describe('Needed by at_least, at_most, change_against_base.'),
    unit: unitSchema.optional().describe('Unit of the value; needed where there is a value.'),
    bound: z
      .enum(TARGET_BOUNDS)
      .optional()
      .describe('"mer än" is more_than; a change "med minst" is at_least.'),
    per: z.enum(['year']).optional().describe('Set when the value is per year.'),
    direction: directionSchema
      .optional()
      .describe('Needed by change_against_base and direction_only.'),
    year: yearSchema.optional().describe('Year by which it shall be reached, if stated anywhere.'),
    yearStatedIn: z.enum(YEAR_STATED_IN).optional().describe('Where the year is stated.'),
    baseYear: yearSchema.optional().describe('Needed by change_against_base.'),
    baseYearStatedIn: z.enum(YEAR_STATED_IN).optional().describe('Where the base year is stated.'),
    sexes: z
      .array(z.enum(SEXES))
      .min(1)
      .optional()
      .describe('Sexes it holds for each on its own, where the wording names them.'),
    parityBetween: z
      .array(z.enum(PARITY_BETWEEN))
      .min(1)
      .optional()
      .describe('Needed by parity_between_sexes: what shall be equal.'),
    aim: z
      .enum(TARGET_AIMS)
      .optional()
      .describe('"ska eftersträvas" is strive, "verka för" is work_towards; else it is demanded.'),
    differs: z
      .enum(TARGET_DIFFERENCES)
      .optional()
      .describe('How the values are of another kind than the target; no gap is told then.'),
    conditionOf: codeSchema
      .optional()
      .describe('Measure whose target it is a condition of ("med en överlevnadsgrad på …").'),
    note: wordsSchema.optional().describe('Condition in the wording, word for word.'),
  })
  .describe('What a measure shall reach.');

/** One quantity of an indicator: a row can hold several. */
export const measureSchema = z
  .strictObject({
    code: codeSchema,
    name: wordsSchema.describe('Short name of the quantity (editorial, from the wording).'),
    unit: unitSchema.describe('Unit of all its baselines.'),
    ageGroup: wordsSchema.optional().describe('Ages it is about, word for word: "16–64 år".'),
    definitionMark: markSchema.optional(),
    sexesAreOneWhole: z
      .literal(true)
      .optional()
      .describe("Women's and men's shares add to 100, so that a target of both is one fact."),
    sayings: measureSayingsSchema.optional(),
    baselines: z.array(baselineSchema).describe('Present state; empty where none is given.'),
    targets: z.array(targetSchema).describe('Empty where the wording states none.'),
  })
  .describe('One quantity that an indicator holds.');

/** A row of an effect-goal table. */
export const indicatorSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('Short name for headings. Editorial: not from the document.'),
    wording: wordsSchema.describe('The whole row, word for word, without footnote marks.'),
    baselineNote: wordsSchema
      .optional()
      .describe('What stands in place of a present value, word for word.'),
    measures: z.array(measureSchema).min(1).describe('The quantities the row holds.'),
  })
  .describe('A row of an effect-goal table.');

/** The outcome wanted in a priority area. */
export const effectGoalSchema = z
  .strictObject({
    code: codeSchema,
    title: wordsSchema.describe('The goal, word for word.'),
    indicators: z.array(indicatorSchema).min(1).describe('How the goal is measured.'),
  })
  .describe('The outcome wanted in a priority area.');

/** A value the strategy gives as the present state. */
export type StrategyBaseline = z.infer<typeof baselineSchema>;
/** What a measure shall reach. */
export type StrategyTarget = z.infer<typeof targetSchema>;
/** One quantity of an indicator. */
export type StrategyMeasure = z.infer<typeof measureSchema>;
/** A row of an effect-goal table. */
export type StrategyIndicator = z.infer<typeof indicatorSchema>;
/** The outcome wanted in a priority area. */
export type StrategyEffectGoal = z.infer<typeof effectGoalSchema>;
