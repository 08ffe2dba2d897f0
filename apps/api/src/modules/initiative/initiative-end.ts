import type { CalendarDate, InitiativeEnd } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Of } from '../../schema/index.ts';

/** The end date of the initiative has passed on the day, or comes within twelve months from it. */
export function endsWhen(
  eb: Of<'initiative'>,
  end: InitiativeEnd,
  today: Expression<CalendarDate>,
) {
  const day = sql<CalendarDate>`${today}::date`;
  const endsOn = eb.ref('initiative.ends_on');
  return end === 'passed'
    ? sql<SqlBool>`${endsOn} < ${day}`
    : sql<SqlBool>`${endsOn} >= ${day} and ${endsOn} < (${day} + interval '12 months')::date`;
}
