import { z } from 'zod';
import { PERIOD_FORMS, SOURCE_PROVIDERS, LONGEST } from '@samhandling/domain';
import { codeSchema, dateSchema, decimalSchema, idSchema, pageOf, pageQuery } from './common.ts';
import { birthSchema, breakdownShape, sexSchema } from './contribution.ts';
import { indicatorRefSchema } from './references.ts';
import { requiredLongText, requiredShortText, shortText } from './written-text.ts';

/** Code of a county (`25`), the nation (`00`) or a municipality (`2580`). */
export const placeCodeSchema = z
  .string()
  .regex(/^\d{2}(\d{2})?$/)
  .describe('Code of the county, the nation (`00`) or a municipality.');
export const unitSchema = requiredShortText(LONGEST.unit).describe('Code of a unit.');
export const periodSchema = shortText(LONGEST.number)
  .min(4)
  .describe('As published: `2017`, `2017/2018`, `2026M04`, `2026K2`.');

/** Which part of which measure a value is about. */
const seriesKeyShape = {
  placeCode: placeCodeSchema,
  ...breakdownShape,
  ageGroup: shortText(LONGEST.unit)
    .nullable()
    .default(null)
    .describe('Word for word; null is all.'),
  unit: unitSchema,
};

/** The least that a page needs to name a series. */
export const seriesRefSchema = z
  .strictObject({
    id: idSchema,
    indicator: indicatorRefSchema,
    measureCode: codeSchema,
    measureName: z.string(),
    placeCode: z.string(),
    placeName: z.string(),
    ...breakdownShape,
    ageGroup: z.string().nullable(),
    unit: z.string(),
  })
  .meta({ id: 'SeriesRef' });
export type SeriesRef = z.infer<typeof seriesRefSchema>;

export const seriesRowSchema = z
  .strictObject({
    ...seriesRefSchema.shape,
    periodForm: z
      .enum(PERIOD_FORMS)
      .nullable()
      .describe('How its periods are written; null while it has no value.'),
    fittingUnits: z
      .array(z.string())
      .describe('Units that a series of this measure can be in, its own first.'),
    latest: z
      .strictObject({ period: z.string(), value: decimalSchema.nullable() })
      .nullable()
      .describe('The latest period that has a value, and what is known of it.'),
    source: z
      .strictObject({ id: idSchema, provider: z.enum(SOURCE_PROVIDERS), credit: z.string() })
      .nullable()
      .describe('Where it is fetched from; null where values are entered by hand.'),
    abilities: z.strictObject({ record: z.boolean(), addSource: z.boolean() }),
  })
  .meta({ id: 'SeriesRow' });
export type SeriesRow = z.infer<typeof seriesRowSchema>;
export const seriesPageSchema = pageOf('SeriesPage', seriesRowSchema);
export type SeriesPage = z.infer<typeof seriesPageSchema>;

export const seriesQuerySchema = z.strictObject({
  ...pageQuery,
  indicator: codeSchema.optional(),
  measure: codeSchema.optional(),
  placeCode: placeCodeSchema.optional(),
  hasSource: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only those with, or without, a source.'),
});
export type SeriesQuery = z.infer<typeof seriesQuerySchema>;

export const seriesBodySchema = z.strictObject(seriesKeyShape).meta({
  id: 'SeriesBody',
  description: 'A place and a part of the population that the measure is to be followed for.',
  examples: [{ placeCode: '2580', sex: 'women', birth: null, ageGroup: null, unit: 'persons' }],
});
export type SeriesBody = z.infer<typeof seriesBodySchema>;

/** A break, with what a page needs to take it away. */
export const keptSeriesBreakSchema = z
  .strictObject({
    id: idSchema,
    measureCode: codeSchema,
    period: z.string().describe('The first period that is not compared with those before it.'),
    note: z.string(),
    recordedOn: dateSchema,
    abilities: z.strictObject({ remove: z.boolean() }),
  })
  .meta({ id: 'KeptSeriesBreak' });
export type KeptSeriesBreak = z.infer<typeof keptSeriesBreakSchema>;

export const seriesBreakBodySchema = z
  .strictObject({ period: periodSchema, note: requiredLongText(LONGEST.note) })
  .meta({
    id: 'SeriesBreakBody',
    description: 'The first period that is not compared with those before it, and why.',
    examples: [{ period: '2022', note: 'Ny statistikkälla: BAS i stället för RAMS.' }],
  });
export type SeriesBreakBody = z.infer<typeof seriesBreakBodySchema>;

export const seriesFilterShape = {
  placeCode: placeCodeSchema.optional(),
  sex: sexSchema.or(z.literal('all')).optional().describe('`all` is both together.'),
  birth: birthSchema.or(z.literal('all')).optional().describe('`all` is wherever born.'),
  unit: unitSchema.optional(),
};
export { seriesKeyShape };
