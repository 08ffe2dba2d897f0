import { EFFECT_MAP_SIDES, MOST_NAMED } from '@samhandling/domain';
import { z } from 'zod';
import { codeSchema, idSchema, municipalityCodeSchema } from './common.ts';
import { earlierDayQuery, toldDay } from './earlier-day.ts';
import { placeScopeSchema } from './initiative-body.ts';
import { initiativesQuerySchema } from './initiative.ts';
import {
  actorRefSchema,
  actorTypeSchema,
  effectGoalRefSchema,
  municipalityRefSchema,
  sectionRefSchema,
} from './references.ts';

/** The same selection as the list of initiatives, so that every count has its list. */
export const effectMapQuerySchema = initiativesQuerySchema
  .pick({
    area: true,
    section: true,
    action: true,
    primaryArea: true,
    primarySection: true,
    effectGoal: true,
    effectGoalArea: true,
    statesEffect: true,
    municipality: true,
    hasSite: true,
    perspective: true,
    agendaGoal: true,
    specialisation: true,
    actor: true,
    actorType: true,
  })
  .extend({
    side: z
      .enum(EFFECT_MAP_SIDES)
      .default('actorType')
      .describe('What the bands come from: kinds of actor, priority areas or municipalities.'),
    ...earlierDayQuery,
  });
export type EffectMapQuery = z.infer<typeof effectMapQuerySchema>;

const count = z.number().int();
/** Initiatives, and how many of them have seen an effect. */
const counts = { initiatives: count, observed: count };
const none = 'Null: they do not say what they are to change.';

export const effectMapSchema = z
  .strictObject({
    ...toldDay,
    ...counts,
    stating: count.describe('Initiatives that say what they are to change.'),
    effectGoals: z
      .array(z.strictObject({ ...effectGoalRefSchema.shape, ...counts }))
      .describe('All of the strategy. An effect is observed where a filed report says so.'),
    areas: z
      .array(z.strictObject({ area: codeSchema.nullable().describe(none), ...counts }))
      .describe('Areas of effect goals; an initiative counts once in each.'),
    blocks: z
      .array(z.strictObject({ key: z.string(), ...counts }))
      .describe('What the bands come from, those with initiatives.'),
    bands: z.array(
      z.strictObject({
        key: z.string(),
        area: codeSchema.nullable().describe(none),
        initiatives: count,
      }),
    ),
    ties: z
      .array(z.strictObject({ key: z.string(), effectGoal: codeSchema, ...counts }))
      .describe('The same to each effect goal.'),
    sections: z
      .array(z.strictObject({ ...sectionRefSchema.shape, areaCode: codeSchema, ...counts }))
      .describe('All of the strategy. An initiative counts by the action that it mainly serves.'),
    cells: z
      .array(
        z.strictObject({
          section: codeSchema,
          effectGoal: codeSchema.nullable().describe(none),
          ...counts,
        }),
      )
      .describe('Sections and effect goals that have initiatives in common.'),
    actorTypes: z.array(z.strictObject({ actorType: actorTypeSchema, ...counts })),
    municipalities: z.array(
      z.strictObject({
        code: municipalityCodeSchema
          .nullable()
          .describe('Null: they are on site in no municipality.'),
        ...counts,
      }),
    ),
    named: z
      .array(
        z.strictObject({
          id: idSchema,
          title: z.string(),
          owner: actorRefSchema,
          placeScope: placeScopeSchema.nullable(),
          municipalities: z.array(municipalityRefSchema),
          actionCodes: z.array(codeSchema).describe('The one that it mainly serves first.'),
          effectGoals: z.array(z.strictObject({ code: codeSchema, isObserved: z.boolean() })),
        }),
      )
      .nullable()
      .describe(
        `All of them, where there are at most ${MOST_NAMED}; else null. Of an earlier day those that ` +
          'have not been archived since.',
      ),
  })
  .meta({ id: 'EffectMap' });
export type EffectMap = z.infer<typeof effectMapSchema>;
