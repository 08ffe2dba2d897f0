import { z } from 'zod';
import { CONTRIBUTION_KINDS } from '@samhandling/domain';
import { codeSchema, decimalSchema, municipalityCodeSchema, pageOf, pageQuery } from './common.ts';
import { earlierDayQuery, toldDay } from './earlier-day.ts';
import { aspectRefSchema } from './aspect-query.ts';
import { breakdownShape, directionSchema } from './contribution.ts';
import {
  ASSESSMENT_STATES,
  measureSchema,
  measureStandingSchema,
  seriesValueSchema,
  targetSchema,
} from './indicator.ts';
import { initiativeRowSchema } from './initiative.ts';
import { strategyChoiceQuerySchema } from './strategy.ts';
import {
  actionRefSchema,
  actorTypeSchema,
  areaRefSchema,
  effectGoalRefSchema,
  indicatorRefSchema,
} from './references.ts';

/** A target in one line; the indicator has how it is judged. */
export const targetLineSchema = z
  .strictObject({
    ...targetSchema.pick({
      kind: true,
      value: true,
      bound: true,
      parityBetween: true,
      unit: true,
      year: true,
      baseYear: true,
      direction: true,
      per: true,
      yearStatedIn: true,
      aim: true,
      differs: true,
      conditionOf: true,
      conditions: true,
      note: true,
      sex: true,
      birth: true,
      level: true,
    }).shape,
    state: z.enum(ASSESSMENT_STATES),
    reason: z.string().nullable(),
    latestPeriod: z.string().nullable().describe('Of the value that it was judged by.'),
    isLater: z.boolean().describe('It was reached after its year.'),
  })
  .meta({ id: 'TargetLine' });
export type TargetLine = z.infer<typeof targetLineSchema>;

/** A target in a list of effect goals: with what names it. */
export const listedTargetSchema = z
  .strictObject({
    ...targetLineSchema.omit({ level: true }).shape,
    measure: measureSchema.pick({
      code: true,
      name: true,
      unit: true,
      sayings: true,
      sexesAreOneWhole: true,
    }),
  })
  .meta({ id: 'ListedTarget' });
export type ListedTarget = z.infer<typeof listedTargetSchema>;

export const effectGoalRowSchema = z
  .strictObject({
    code: codeSchema,
    title: z.string(),
    area: areaRefSchema,
    indicators: z.array(
      z.strictObject({
        ...indicatorRefSchema.shape,
        states: z.array(z.enum(ASSESSMENT_STATES)),
        targets: z.array(listedTargetSchema),
      }),
    ),
    initiativeCount: z
      .number()
      .int()
      .describe(
        'Published initiatives that say they contribute; what is questioned is not counted.',
      ),
    observedCount: z.number().int().describe('Those of them that have seen an effect.'),
  })
  .meta({ id: 'EffectGoalRow' });
export type EffectGoalRow = z.infer<typeof effectGoalRowSchema>;
export const effectGoalListSchema = z
  .strictObject({ ...toldDay, items: z.array(effectGoalRowSchema) })
  .meta({ id: 'EffectGoalList' });
export type EffectGoalList = z.infer<typeof effectGoalListSchema>;

export const effectGoalsQuerySchema = z.strictObject({
  ...strategyChoiceQuerySchema.shape,
  ...earlierDayQuery,
});
export type EffectGoalsQuery = z.infer<typeof effectGoalsQuerySchema>;
export const effectGoalQuerySchema = z.strictObject(earlierDayQuery);
export type EffectGoalQuery = z.infer<typeof effectGoalQuerySchema>;

/** How many initiatives something has, and how many of them have seen an effect. */
const countedShape = { initiatives: z.number().int(), observed: z.number().int() };

/** Who contributes to an effect goal: counts of published initiatives, each with a list of its own. */
export const effectGoalWorkSchema = z
  .strictObject({
    actorTypes: z
      .array(z.strictObject({ type: actorTypeSchema, ...countedShape }))
      .describe(
        'Every kind of actor, also those that do not contribute; by who leads the initiative.',
      ),
    municipalities: z
      .array(
        z.strictObject({
          code: municipalityCodeSchema,
          name: z.string(),
          ...countedShape,
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
      .describe(
        'Initiatives on site in each municipality of the county, also where there are none.',
      ),
    countyWide: z.number().int().describe('For the whole county.'),
    crossBorder: z.number().int(),
    aspects: z
      .array(z.strictObject({ ...aspectRefSchema.shape, ...countedShape }))
      .describe('Every aspect of the strategy, also those that no initiative is for.'),
    reach: z
      .strictObject({
        sexes: z.strictObject({
          women: z.number().int(),
          men: z.number().int(),
          notSaid: z.number().int().describe('State a size, but for nobody by sex.'),
        }),
        births: z.strictObject({
          sweden: z.number().int(),
          abroad: z.number().int(),
          notSaid: z
            .number()
            .int()
            .describe('State a size, but for nobody by where they are born.'),
        }),
      })
      .describe('Initiatives that state a size, expected or observed, by whom it is about.'),
    unsized: z.number().int().describe('Say no size, neither expected nor observed.'),
    unsplit: z
      .number()
      .int()
      .describe('State a size for women and men together, of a measure that has them apart.'),
    overdue: z.number().int().describe('Ongoing, with a report that is overdue.'),
    endingSoon: z
      .number()
      .int()
      .describe('Ongoing with a report in time, and end within twelve months.'),
    endPassed: z
      .number()
      .int()
      .describe('Ongoing with a report in time, though their end date has passed.'),
  })
  .meta({ id: 'EffectGoalWork' });
export type EffectGoalWork = z.infer<typeof effectGoalWorkSchema>;

/** What initiatives state of a measure: never a cause, and added only where it may be. */
export const measureEffectsSchema = z
  .strictObject({
    isAddable: z.boolean().describe('Sizes of a share, an index or an average are never added.'),
    marks: z
      .array(
        z.strictObject({
          kind: z.enum(CONTRIBUTION_KINDS),
          year: z.number().int(),
          ...breakdownShape,
          change: decimalSchema.describe('Less than zero where it decreases.'),
          initiatives: z.number().int(),
        }),
      )
      .describe('At most sixty, the earliest first.'),
    isRounded: z
      .boolean()
      .describe('There are more than sixty: sizes are rounded, and the rarest are left out.'),
    sized: z.number().int().describe('Contributions that say how much they expect.'),
    maintained: z.number().int().describe('Contributions that say the level is to stay.'),
    directionOnly: z.number().int().describe('Contributions that say which way, not how much.'),
    observed: z.number().int().describe('Contributions of which something has been seen.'),
    sums: z
      .array(
        z.strictObject({
          kind: z.enum(CONTRIBUTION_KINDS),
          year: z.number().int(),
          direction: directionSchema,
          ...breakdownShape,
          total: decimalSchema,
          accepted: decimalSchema.describe(
            'How much of it the coordinator has accepted; the rest is unread.',
          ),
          initiatives: z.number().int(),
        }),
      )
      .describe('What may be added of at least two initiatives: same year, direction and part.'),
  })
  .meta({ id: 'MeasureEffects' });
export type MeasureEffects = z.infer<typeof measureEffectsSchema>;

/** How the county stands in a measure, in one line, and what initiatives state of it. */
export const measureLineSchema = z
  .strictObject({
    indicator: indicatorRefSchema,
    ...measureSchema.pick({
      code: true,
      name: true,
      unit: true,
      breakdowns: true,
      definition: true,
      sayings: true,
      sexesAreOneWhole: true,
    }).shape,
    latest: seriesValueSchema.nullable(),
    baseline: seriesValueSchema.nullable(),
    women: seriesValueSchema.nullable(),
    men: seriesValueSchema.nullable(),
    nation: measureStandingSchema.shape.nation,
    curve: z
      .array(z.strictObject({ period: z.string(), value: decimalSchema }))
      .describe('The latest forty values of the county, of all together, the earliest first.'),
    breaks: z
      .array(z.string())
      .describe('Periods from which values are not compared with those before.'),
    targets: z.array(targetLineSchema),
    effects: measureEffectsSchema,
  })
  .meta({ id: 'MeasureLine' });
export type MeasureLine = z.infer<typeof measureLineSchema>;

export const effectGoalSchema = z
  .strictObject({
    ...effectGoalRowSchema.shape,
    ...toldDay,
    measures: z.array(measureLineSchema).describe('Of its indicators, in their order.'),
    work: effectGoalWorkSchema,
    withoutMeasure: z
      .number()
      .int()
      .describe('Contributions to the goal itself, or to no single measure of an indicator.'),
    actions: z
      .array(z.strictObject({ ...actionRefSchema.shape, initiatives: z.number().int() }))
      .describe('Actions that those initiatives serve.'),
    previous: effectGoalRefSchema.nullable(),
    next: effectGoalRefSchema.nullable(),
  })
  .meta({ id: 'EffectGoal' });
export type EffectGoal = z.infer<typeof effectGoalSchema>;

export const contributorsQuerySchema = z.strictObject(pageQuery);
export type ContributorsQuery = z.infer<typeof contributorsQuerySchema>;

/** One thing that an initiative states of an effect goal, in a line. */
export const effectLineSchema = z
  .strictObject({
    unit: z.string().nullable(),
    direction: directionSchema.nullable(),
    ...breakdownShape,
    value: decimalSchema.nullable().describe('A size; the direction says which way.'),
    year: z.number().int().nullable(),
  })
  .meta({ id: 'EffectLine' });
export type EffectLine = z.infer<typeof effectLineSchema>;

/** An initiative that contributes to an effect goal: where, when, and the first that it states. */
export const contributorSchema = z
  .strictObject({
    ...initiativeRowSchema.pick({
      id: true,
      title: true,
      owner: true,
      placeScope: true,
      placesAcrossBorder: true,
      municipalities: true,
      startsOn: true,
      endsOn: true,
      workStatus: true,
      timeliness: true,
      lastReportOn: true,
      isExample: true,
    }).shape,
    expected: effectLineSchema.nullable(),
    expectedCount: z.number().int().describe('How many things it expects, that one among them.'),
    observed: effectLineSchema.nullable(),
    observedCount: z.number().int(),
  })
  .meta({ id: 'EffectGoalContributor' });
export type Contributor = z.infer<typeof contributorSchema>;
export const contributorPageSchema = pageOf('EffectGoalContributorPage', contributorSchema);
export type ContributorPage = z.infer<typeof contributorPageSchema>;
