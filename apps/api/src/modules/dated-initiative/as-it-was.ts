import type { CalendarDate, PublicationState, WorkStatus } from '@samhandling/domain';
import { type Expression, type QueryCreator, sql, type SqlBool } from 'kysely';
import { db, type Of, type Tables } from '../../schema/index.ts';
import { datedContributions, datedInitiativesAt } from './dated-fragments.ts';

/** The day that is asked for, as a place of a query; where none is, the present is read. */
export type EarlierDay = Expression<CalendarDate> | undefined;

/**
 * Begins a query in which status reports, initiatives and their contributions, as they were at the end of a
 * Swedish day, stand in the place of the tables of the same names: what reads the sizes that are stated now
 * reads those of that day, word for word. Only the columns that this takes are there. Everything that is
 * counted is told from memory instead, by the same rules: `initiativeOn` of the domain says them.
 *
 * See docs/decisions/coverage-on-an-earlier-day.md.
 */
export function asItWas(asOf: EarlierDay): QueryCreator<Tables> {
  if (asOf === undefined) return db;
  const day = sql<CalendarDate>`${asOf}::date`;
  const dayAfter = sql<Date>`((${day} + 1)::timestamp at time zone 'Europe/Stockholm')`;
  return db
    .with(
      (cte) => cte('status_report').notMaterialized(),
      () => reportsBefore(dayAfter),
    )
    .with(
      (cte) => cte('dated_initiative').notMaterialized(),
      () => datedInitiativesAt(dayAfter),
    )
    .with(
      (cte) => cte('public_initiative').materialized(),
      () => initiativesOn(dayAfter),
    )
    .with(
      (cte) => cte('initiative').notMaterialized(),
      (given) =>
        given
          .selectFrom('public_initiative')
          .selectAll()
          .select(sql.lit<PublicationState>('published').as('publication_state')),
    )
    .with(
      (cte) => cte('contribution').notMaterialized(),
      () => datedContributions(dayAfter),
    );
}

const reportsBefore = (end: Expression<Date>) =>
  db
    .selectFrom('status_report')
    .select(['id', 'initiative_id', 'state', 'supersedes_id', 'filed_at', 'period_to'])
    .where('state', '=', 'filed')
    .where('filed_at', '<', end);

const initiativesOn = (end: Expression<Date>) =>
  db
    .selectFrom('initiative')
    .innerJoin('dated_initiative', 'dated_initiative.initiative_id', 'initiative.id')
    .select('initiative.id')
    .select((eb) =>
      eb.fn.coalesce(workStatusBefore(eb, end), 'initiative.work_status').as('work_status'),
    );

/** What stood before the first change of the work status since then. */
const workStatusBefore = (eb: Of<'initiative'>, end: Expression<Date>) =>
  eb
    .selectFrom('history_entry')
    .select((entry) =>
      sql<WorkStatus>`${entry.ref('history_entry.from_value')} ->> 'workStatus'`.as('work_status'),
    )
    .where('history_entry.subject_type', '=', sql.lit('initiative' as const))
    .where((entry) =>
      entry('history_entry.subject_id', '=', sql<string>`${entry.ref('initiative.id')}::text`),
    )
    .where('history_entry.at', '>=', end)
    .where(isStatusChange)
    .orderBy('history_entry.at')
    .orderBy('history_entry.id')
    .limit(1);

/** The entry tells of another work status; an index serves exactly these. */
export const isStatusChange = (eb: Of<'history_entry'>) => {
  const [from, to] = [eb.ref('history_entry.from_value'), eb.ref('history_entry.to_value')];
  return sql<SqlBool>`${from} ? 'workStatus'
    and ${from} ->> 'workStatus' is distinct from ${to} ->> 'workStatus'`;
};
