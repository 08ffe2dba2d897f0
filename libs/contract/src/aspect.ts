import { z } from 'zod';
import { DIRECTIONS } from '@samhandling/domain';
import { aspectRefSchema } from './aspect-query.ts';
import { codeSchema, decimalSchema, municipalityCodeSchema } from './common.ts';
import { earlierDayQuery, toldDay } from './earlier-day.ts';
import { initiativeRowSchema } from './initiative.ts';
import { actorRefSchema, actorTypeSchema, areaRefSchema } from './references.ts';

const count = z.number().int();
const published = count.describe('Published initiatives.');
const active = count.describe('Those that are active: ongoing, and their report is not overdue.');

export const aspectRowSchema = z
  .strictObject({
    ...aspectRefSchema.shape,
    initiatives: published,
    active,
    municipalities: count.describe('Municipalities where active work is on site.'),
    actions: count.describe('Actions that active work serves.'),
  })
  .meta({ id: 'AspectRow' });
export type AspectRow = z.infer<typeof aspectRowSchema>;

export const aspectsQuerySchema = z.strictObject(earlierDayQuery);
export type AspectsQuery = z.infer<typeof aspectsQuerySchema>;

export const aspectListSchema = z
  .strictObject({
    ...toldDay,
    items: z.array(aspectRowSchema).describe('In the order of the strategy, kind by kind.'),
    initiatives: count.describe('All published initiatives.'),
    withPerspective: count,
    withAgendaGoal: count,
    withSpecialisation: count,
    municipalities: count.describe('Municipalities of the county.'),
    actions: count.describe('Actions of the strategy.'),
  })
  .meta({ id: 'AspectList' });
export type AspectList = z.infer<typeof aspectListSchema>;

const womensShareSchema = z.strictObject({
  measure: z.strictObject({ code: codeSchema, name: z.string() }),
  unit: z.string(),
  year: count,
  direction: z.enum(DIRECTIONS),
  contributions: count,
  women: decimalSchema,
  men: decimalSchema,
  womensPercent: decimalSchema.describe('Whole per cent.'),
});

export const womenAndMenSchema = z
  .strictObject({
    sized: count.describe('Contributions that state a size.'),
    women: count.describe('Those that state one for women.'),
    men: count.describe('Those that state one for men.'),
    both: count,
    notSaid: count.describe('State a size, but for neither.'),
    moreForWomen: count.describe('Of those that state both: the size is larger for women.'),
    asMuch: count,
    moreForMen: count,
    shares: z
      .array(womensShareSchema)
      .describe('Only of what is counted one by one, where contributions state both.'),
    neverAdded: count.describe('State both, in a unit whose values are never added.'),
  })
  .meta({ id: 'WomenAndMen' });

export const aspectSchema = z
  .strictObject({
    ...aspectRefSchema.shape,
    paragraphs: z.array(z.string()).describe('What the strategy says of it.'),
    work: z.strictObject({
      initiatives: published,
      active,
      silent: count.describe('Ongoing, and their report is overdue.'),
      planned: count.describe('Ideas and planned.'),
      countyWide: count.describe('Active, for the whole county.'),
      withoutEffect: count.describe('Active, and do not say what they are to change.'),
    }),
    actorTypes: z
      .array(z.strictObject({ type: actorTypeSchema, initiatives: published, active }))
      .describe('Kinds of actors that own the initiatives, most active first.'),
    actorCount: count,
    actors: z
      .array(z.strictObject({ actor: actorRefSchema, initiatives: published, active }))
      .describe('The first twenty owners, most active first.'),
    municipalities: z
      .array(
        z.strictObject({
          code: municipalityCodeSchema,
          name: z.string(),
          initiatives: published,
          active,
        }),
      )
      .describe('All of the county, with what is on site there.'),
    areas: z
      .array(
        z.strictObject({
          ...areaRefSchema.shape,
          actions: z.array(
            z.strictObject({
              code: codeSchema,
              text: z.string(),
              initiatives: published,
              active,
            }),
          ),
        }),
      )
      .describe('Every action of the strategy, area by area.'),
    expected: womenAndMenSchema,
    observed: womenAndMenSchema,
    initiatives: z.array(initiativeRowSchema).describe('The first twenty, by latest report.'),
  })
  .meta({ id: 'Aspect' });
export type Aspect = z.infer<typeof aspectSchema>;
export type WomenAndMen = z.infer<typeof womenAndMenSchema>;
