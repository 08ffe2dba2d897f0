import { ASPECT_KINDS } from '@samhandling/domain';
import { z } from 'zod';
import { codeSchema, commaList } from './common.ts';

/** The number of a goal of Agenda 2030, as a body and an answer have it. */
export const agendaGoalSchema = z.number().int().min(1).max(17);

/** The same in an address, in digits: it is the code of the goal. */
export const agendaGoalInAddressSchema = z
  .string()
  .regex(/^([1-9]|1[0-7])$/)
  .describe('Number of a goal of Agenda 2030, 1 to 17.');

/** How lists and overviews choose work by its aspects: any of each, and all of those that are asked for. */
export const aspectQuery = {
  perspective: commaList(codeSchema)
    .optional()
    .describe('Codes of perspectives of the strategy; any of them.'),
  agendaGoal: commaList(agendaGoalInAddressSchema.transform(Number))
    .optional()
    .describe('Numbers of goals of Agenda 2030; any of them.'),
  specialisation: commaList(codeSchema)
    .optional()
    .describe('Codes of areas of smart specialisation; any of them.'),
};

export const aspectKindSchema = z.enum(ASPECT_KINDS);

/** What a link to the page of an aspect needs. */
export const aspectRefSchema = z
  .strictObject({
    kind: aspectKindSchema,
    code: codeSchema.describe('Code of the strategy; of a goal of Agenda 2030 its number.'),
    title: z.string(),
    shortTitle: z
      .string()
      .describe('For tight places; the title where the strategy has no shorter.'),
  })
  .meta({ id: 'AspectRef' });
export type AspectRef = z.infer<typeof aspectRefSchema>;
