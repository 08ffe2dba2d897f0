import { z } from 'zod';
import { ACTOR_TYPES } from '@samhandling/domain';
import { codeSchema, idSchema, municipalityCodeSchema } from './common.ts';

/** The least that a link to a thing needs: what it is called and how to reach it. */
export const areaRefSchema = z
  .strictObject({
    code: codeSchema,
    title: z.string(),
    position: z.number().int().describe('1 to 4: gives sign and hue.'),
  })
  .meta({ id: 'PriorityAreaRef' });
export type AreaRef = z.infer<typeof areaRefSchema>;

export const sectionRefSchema = z
  .strictObject({ code: codeSchema, title: z.string() })
  .meta({ id: 'SectionRef' });
export type SectionRef = z.infer<typeof sectionRefSchema>;

export const actionRefSchema = z
  .strictObject({ code: codeSchema, text: z.string(), areaCode: codeSchema })
  .meta({ id: 'ActionRef' });
export type ActionRef = z.infer<typeof actionRefSchema>;

export const effectGoalRefSchema = z
  .strictObject({ code: codeSchema, title: z.string(), areaCode: codeSchema })
  .meta({ id: 'EffectGoalRef' });
export type EffectGoalRef = z.infer<typeof effectGoalRefSchema>;

export const indicatorRefSchema = z
  .strictObject({ code: codeSchema, title: z.string() })
  .meta({ id: 'IndicatorRef' });
export type IndicatorRef = z.infer<typeof indicatorRefSchema>;

export const municipalityRefSchema = z
  .strictObject({ code: municipalityCodeSchema, name: z.string() })
  .meta({ id: 'MunicipalityRef' });
export type MunicipalityRef = z.infer<typeof municipalityRefSchema>;

export const actorTypeSchema = z.enum(ACTOR_TYPES);
export const actorRefSchema = z
  .strictObject({ id: idSchema, name: z.string(), type: actorTypeSchema })
  .meta({ id: 'ActorRef' });
export type ActorRef = z.infer<typeof actorRefSchema>;

export const initiativeRefSchema = z
  .strictObject({ id: idSchema, title: z.string() })
  .meta({ id: 'InitiativeRef' });
export type InitiativeRef = z.infer<typeof initiativeRefSchema>;
