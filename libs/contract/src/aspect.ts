import { z } from 'zod';
import { codeSchema, commaList } from './common.ts';

/** The number of a goal of Agenda 2030, as a body and an answer have it. */
export const agendaGoalSchema = z.number().int().min(1).max(17);

/** The same in an address, where it is written in digits. */
const agendaGoalInQuery = z
  .string()
  .regex(/^([1-9]|1[0-7])$/)
  .transform(Number);

/** How lists and overviews choose work by its aspects: any of each, and all of those that are asked for. */
export const aspectQuery = {
  perspective: commaList(codeSchema)
    .optional()
    .describe('Codes of perspectives of the strategy; any of them.'),
  agendaGoal: commaList(agendaGoalInQuery)
    .optional()
    .describe('Numbers of goals of Agenda 2030; any of them.'),
  specialisation: commaList(codeSchema)
    .optional()
    .describe('Codes of areas of smart specialisation; any of them.'),
};
