import { z } from 'zod';
import { codeSchema, listOf, municipalityCodeSchema } from './common.ts';
import { coverageSummarySchema } from './coverage.ts';
import {
  actionRefSchema,
  areaRefSchema,
  effectGoalRefSchema,
  sectionRefSchema,
} from './references.ts';

const paragraphs = z.array(z.string());
export const titledTextSchema = z
  .strictObject({ code: codeSchema, title: z.string(), paragraphs })
  .meta({ id: 'TitledText' });
export type TitledText = z.infer<typeof titledTextSchema>;

export const strategyRowSchema = z
  .strictObject({
    code: codeSchema,
    title: z.string(),
    edition: z.string(),
    decidedBy: z.string(),
    decidedOn: z.string().describe('Year or date of the decision.'),
    isCurrent: z.boolean(),
  })
  .meta({ id: 'StrategyRow' });
export type StrategyRow = z.infer<typeof strategyRowSchema>;
export const strategyListSchema = listOf('StrategyList', strategyRowSchema);

/** The region a strategy is for, with the hex map of its municipalities. */
export const regionSchema = z
  .strictObject({
    name: z.string(),
    countyCode: z.string(),
    nationName: z.string(),
    municipalities: z.array(
      z.strictObject({
        code: municipalityCodeSchema,
        name: z.string(),
        hex: z.strictObject({ column: z.number().int(), row: z.number().int() }),
      }),
    ),
  })
  .meta({ id: 'Region' });
export type Region = z.infer<typeof regionSchema>;

/** A municipality outside the county that work across the border may name. */
export const neighbourSchema = z
  .strictObject({
    country: z.string().describe('Two capital letters: FI, NO, SE.'),
    name: z.string().describe('As it is named in the language of the strategy.'),
    officialName: z.string().nullable().describe('What it calls itself, where that differs.'),
  })
  .meta({ id: 'Neighbour' });
export type Neighbour = z.infer<typeof neighbourSchema>;

export const strategySchema = z
  .strictObject({
    ...strategyRowSchema.shape,
    vision: z.string(),
    foreword: paragraphs,
    region: regionSchema,
    neighbours: z
      .array(neighbourSchema)
      .describe('Outside the county: they are counted in no coverage.'),
    overallGoals: z.array(z.strictObject({ code: codeSchema, title: z.string() })),
    welcome: paragraphs.describe('The picture of the county in the year of the strategy.'),
    megatrends: z.array(z.string()),
    perspectives: z.array(titledTextSchema),
    agendaGoals: z.array(z.strictObject({ number: z.number().int(), title: z.string() })),
    agendaCommitment: paragraphs,
    specialisations: z.array(titledTextSchema).describe('The areas of smart specialisation.'),
    strategicActivities: z.array(z.string()),
    followUpDuties: paragraphs.describe('What the strategy says of its own follow-up.'),
    definitions: z.array(
      z.strictObject({ mark: z.string(), term: z.string().nullable(), text: z.string() }),
    ),
    areas: z.array(areaRefSchema),
  })
  .meta({ id: 'Strategy' });
export type Strategy = z.infer<typeof strategySchema>;

export const areaRowSchema = z
  .strictObject({
    ...areaRefSchema.shape,
    summary: coverageSummarySchema,
    sectionCount: z.number().int(),
    effectGoals: z.array(effectGoalRefSchema),
    initiativeCount: z.number().int(),
  })
  .meta({ id: 'PriorityAreaRow' });
export type AreaRow = z.infer<typeof areaRowSchema>;
export const areaListSchema = listOf('PriorityAreaList', areaRowSchema);

export const areaSchema = z
  .strictObject({
    ...areaRowSchema.shape,
    introduction: paragraphs,
    chapters: z.array(
      z.strictObject({ code: codeSchema, title: z.string(), introduction: paragraphs }),
    ),
    sections: z.array(
      z.strictObject({
        ...sectionRefSchema.shape,
        chapterCode: codeSchema.nullable(),
        actionCount: z.number().int(),
        summary: coverageSummarySchema,
      }),
    ),
    texts: z.array(titledTextSchema),
  })
  .meta({ id: 'PriorityArea' });
export type Area = z.infer<typeof areaSchema>;

export const sectionRowSchema = z
  .strictObject({
    ...sectionRefSchema.shape,
    area: areaRefSchema,
    chapter: sectionRefSchema.nullable(),
    summary: coverageSummarySchema,
  })
  .meta({ id: 'SectionRow' });
export type SectionRow = z.infer<typeof sectionRowSchema>;
export const sectionListSchema = listOf('SectionList', sectionRowSchema);

export const sectionSchema = z
  .strictObject({
    ...sectionRowSchema.shape,
    introduction: paragraphs,
    actions: z.array(actionRefSchema),
    previous: sectionRefSchema.nullable(),
    next: sectionRefSchema.nullable(),
  })
  .meta({ id: 'Section' });
export type Section = z.infer<typeof sectionSchema>;

/** Which of several loaded strategies; the current one where it is not said. */
export const strategyChoiceQuerySchema = z.strictObject({ strategy: codeSchema.optional() });
