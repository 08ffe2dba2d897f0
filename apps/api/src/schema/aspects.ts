import { type Expression, sql, type SqlBool } from 'kysely';
import type { Of } from './fragments.ts';

/** The work is for any of these perspectives of the strategy. */
export const isForPerspective = (
  eb: Of<'initiative'>,
  codes: Expression<readonly string[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.perspective_codes')} && ${codes}::text[]`;

/** The work is for any of these goals of Agenda 2030. */
export const isForAgendaGoal = (
  eb: Of<'initiative'>,
  numbers: Expression<readonly number[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.agenda_goals')} && ${numbers}::integer[]`;

/** The work strengthens any of these areas of smart specialisation. */
export const isForSpecialisation = (
  eb: Of<'initiative'>,
  codes: Expression<readonly string[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.specialisation_codes')} && ${codes}::text[]`;

/** What a list or an overview asks of the aspects of its work, as the places of a query. */
export type AspectPlaces = {
  readonly perspective?: Expression<readonly string[]> | undefined;
  readonly agendaGoal?: Expression<readonly number[]> | undefined;
  readonly specialisation?: Expression<readonly string[]> | undefined;
};

/** One condition for each aspect that is asked for: any of its words, and every one of the aspects. */
export const aspectConditions = (
  eb: Of<'initiative'>,
  { perspective, agendaGoal, specialisation }: AspectPlaces,
): Expression<SqlBool>[] => [
  ...(perspective ? [isForPerspective(eb, perspective)] : []),
  ...(agendaGoal ? [isForAgendaGoal(eb, agendaGoal)] : []),
  ...(specialisation ? [isForSpecialisation(eb, specialisation)] : []),
];
