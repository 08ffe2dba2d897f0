import { z } from 'zod';
import {
  IMPORT_RUN_STATES,
  KOLADA_GENDERS,
  SOURCE_INTERVALS,
  SOURCE_PROVIDERS,
  isShortText,
  LONGEST,
} from '@samhandling/domain';
import {
  codeSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQuery,
  versionSchema,
} from './common.ts';
import { seriesRefSchema, unitSchema } from './series.ts';
import { requiredShortText } from './written-text.ts';

/** Which values of Kolada feed the series. */
export const koladaMappingSchema = z
  .strictObject({
    provider: z.literal('kolada'),
    kpi: z
      .string()
      .regex(/^[NU]\d{5}$/)
      .describe('Id of the KPI, such as `N01951`.'),
    municipality: z
      .string()
      .regex(/^\d{4}$/)
      .describe("Kolada's own id: `0025` is the region, `0000` the nation, `2580` a municipality."),
    gender: z.enum(KOLADA_GENDERS).describe('`T` all, `K` women, `M` men.'),
    periodForm: z
      .enum(['year', 'school_year'])
      .describe("`school_year`: Kolada's 2024 is the school year 2023/2024."),
  })
  .meta({ id: 'KoladaMapping' });
export type KoladaMapping = z.infer<typeof koladaMappingSchema>;

/** A code, and no expression such as `*` or `top(5)`. */
const scbCodeSchema = z
  .string()
  .regex(/^[^*?()[\],]{1,60}$/)
  .refine(isShortText);

/** Which cells of a table of Statistics Sweden feed the series: one code of each variable, all periods. */
export const scbMappingSchema = z
  .strictObject({
    provider: z.literal('scb'),
    table: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,40}$/)
      .describe('Id of the table, such as `TAB6471`.'),
    selection: z
      .array(z.strictObject({ variableCode: scbCodeSchema, valueCode: scbCodeSchema }))
      .min(1)
      .max(20)
      .describe('One code for each variable but time, contents (`ContentsCode`) among them.'),
    timeVariable: scbCodeSchema.describe('The variable of time, mostly `Tid`.'),
  })
  .meta({ id: 'ScbMapping' });
export type ScbMapping = z.infer<typeof scbMappingSchema>;

export const sourceMappingSchema = z.union([koladaMappingSchema, scbMappingSchema]);
export type SourceMapping = z.infer<typeof sourceMappingSchema>;

const seriesSourceShape = {
  mapping: sourceMappingSchema,
  unit: unitSchema.describe("The unit that the source publishes in: the series' own."),
  interval: z.enum(SOURCE_INTERVALS),
  storesWithoutReview: z
    .boolean()
    .describe('Whether differences are stored at once; else they wait for review.'),
  credit: requiredShortText(LONGEST.sentence).describe(
    'Shown beside the values, as the terms ask.',
  ),
  nextPublicationOn: dateSchema
    .nullable()
    .describe('When the provider says that new values come; Kolada says it itself.'),
};

export const seriesSourceSchema = z
  .strictObject({
    id: idSchema,
    series: seriesRefSchema,
    ...seriesSourceShape,
    unit: z.string(),
    credit: z.string(),
    isStale: z.boolean().describe('What is here may be older than what is published.'),
    fetchedAt: instantSchema.nullable().describe('When it last answered in full.'),
    nextFetchOn: dateSchema.nullable().describe('When it is asked by itself; null for never.'),
    lastRun: z
      .strictObject({
        id: idSchema,
        state: z.enum(IMPORT_RUN_STATES),
        startedAt: instantSchema,
        changes: z.number().int().describe('Differences that it found in this series.'),
      })
      .nullable(),
    latestPeriod: z.string().nullable().describe('The latest period that has a value.'),
    version: versionSchema,
    abilities: z.strictObject({ update: z.boolean(), remove: z.boolean(), fetch: z.boolean() }),
  })
  .meta({ id: 'SeriesSource' });
export type SeriesSource = z.infer<typeof seriesSourceSchema>;
export const seriesSourcePageSchema = pageOf('SeriesSourcePage', seriesSourceSchema);
export type SeriesSourcePage = z.infer<typeof seriesSourcePageSchema>;

export const seriesSourcesQuerySchema = z.strictObject({
  ...pageQuery,
  indicator: codeSchema.optional(),
  provider: z.enum(SOURCE_PROVIDERS).optional(),
  isStale: z.enum(['true', 'false']).optional(),
});
export type SeriesSourcesQuery = z.infer<typeof seriesSourcesQuerySchema>;

const example = {
  mapping: {
    provider: 'kolada',
    kpi: 'N01951',
    municipality: '0025',
    gender: 'T',
    periodForm: 'year',
  },
  unit: 'persons',
  interval: 'weekly',
  storesWithoutReview: false,
  credit: 'Kolada',
  nextPublicationOn: null,
};

export const seriesSourceBodySchema = z.strictObject(seriesSourceShape).meta({
  id: 'SeriesSourceBody',
  description: 'Where the series is fetched from, and how often.',
  examples: [example],
});
export type SeriesSourceBody = z.infer<typeof seriesSourceBodySchema>;

export const newSeriesSourceBodySchema = z
  .strictObject({ seriesId: idSchema, ...seriesSourceShape })
  .meta({
    id: 'NewSeriesSourceBody',
    description: 'Which series is fetched from where, and how often.',
    examples: [{ seriesId: '0d6f3f55-9b46-4b0e-8d0b-6a7d1f4c2b10', ...example }],
  });
export type NewSeriesSourceBody = z.infer<typeof newSeriesSourceBodySchema>;
