import { z } from 'zod';
import {
  codeSchema,
  dateSchema,
  decimalSchema,
  idSchema,
  municipalityCodeSchema,
} from './common.ts';
import { municipalityWorkSchema } from './coverage.ts';
import { earlierDayQuery, toldDay } from './earlier-day.ts';
import { actionRefSchema, actorRefSchema, indicatorRefSchema } from './references.ts';

export const municipalitiesQuerySchema = z.strictObject(earlierDayQuery);
export type MunicipalitiesQuery = z.infer<typeof municipalitiesQuerySchema>;

/** A municipality with what it has of the strategy's actions. */
export const municipalityRowSchema = z
  .strictObject({
    code: municipalityCodeSchema,
    name: z.string(),
    slug: codeSchema.describe('Its name in an address.'),
    hex: z.strictObject({ column: z.number().int(), row: z.number().int() }),
    places: z
      .record(municipalityWorkSchema, z.number().int())
      .describe('Actions by what it has of them; together they are all actions.'),
    nobodyUnowned: z
      .number()
      .int()
      .describe('Of those that nobody works on there: without a confirmed owner.'),
  })
  .meta({ id: 'MunicipalityRow' });
export type MunicipalityRow = z.infer<typeof municipalityRowSchema>;

export const municipalityListSchema = z
  .strictObject({
    ...toldDay,
    items: z.array(municipalityRowSchema),
    actions: z.number().int().describe('How many actions the strategy has.'),
  })
  .meta({ id: 'MunicipalityList' });
export type MunicipalityList = z.infer<typeof municipalityListSchema>;

/** A measure whose values are known of municipalities, in the latest period that is known of this one. */
export const municipalityMeasureSchema = z
  .strictObject({
    code: codeSchema,
    name: z.string(),
    unit: z.string(),
    indicator: indicatorRefSchema,
    period: z.string(),
    value: decimalSchema,
    county: decimalSchema.nullable().describe('Of the same period; null where it is not known.'),
    nation: decimalSchema.nullable().describe('Of the same period; null where it is not known.'),
    municipalities: z
      .array(z.strictObject({ code: municipalityCodeSchema, value: decimalSchema }))
      .describe('All whose value of the period is known, this one too.'),
  })
  .meta({ id: 'MunicipalityMeasure' });
export type MunicipalityMeasure = z.infer<typeof municipalityMeasureSchema>;

const count = z.number().int();

/** What one municipality has, who works there, and how it fares beside the county. */
export const municipalitySchema = z
  .strictObject({
    ...municipalityRowSchema.shape,
    actions: count.describe('How many actions the strategy has.'),
    neighbours: z.array(municipalityRowSchema).describe('Those that it borders on in the map.'),
    own: z
      .strictObject({
        actor: actorRefSchema,
        takesPart: count.describe('Published initiatives that it leads or is a partner of.'),
        leads: count,
      })
      .nullable()
      .describe('The municipality as an actor; null where it is none.'),
    others: z
      .strictObject({
        actors: count.describe('Other admitted actors that are seated there.'),
        leads: count.describe('Published initiatives that they lead.'),
        leadsActive: count.describe('Those of them that are active, there or elsewhere.'),
      })
      .describe('Actors that are seated there, but for the municipality itself.'),
    owns: z
      .array(actionRefSchema)
      .describe('Actions that actors seated there own, in the order of the strategy.'),
    onSite: z.strictObject({
      active: count.describe('Active initiatives that are on site there.'),
      ledFromHere: count.describe('Those of them that an actor seated there leads.'),
      endsSoon: count.describe('Those of them that end within twelve months.'),
      endPassed: count.describe('Those of them whose end has passed.'),
    }),
    endsNext: z
      .array(z.strictObject({ id: idSchema, title: z.string(), endsOn: dateSchema }))
      .describe(
        'The first of those that end within twelve months; of an earlier day those that have not been ' +
          'archived since.',
      ),
    endsBefore: dateSchema.describe('The last day of the twelve months.'),
    ...toldDay,
    measures: z.array(municipalityMeasureSchema),
  })
  .meta({ id: 'Municipality' });
export type Municipality = z.infer<typeof municipalitySchema>;
