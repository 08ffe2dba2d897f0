import type {
  CalendarDate,
  OwnershipState,
  PublicationState,
  WorkStatus,
} from '@samhandling/domain';
import { type Expression, type QueryCreator, sql, type SqlBool } from 'kysely';
import { db, type Of, swedishDay, type Tables } from '../../schema/index.ts';
import {
  datedActions,
  datedContributions,
  datedInitiativesAt,
  datedMunicipalities,
  datedPartners,
} from './dated-fragments.ts';

/** The day that is asked for, as a place of a query; where none is, the present is read. */
export type EarlierDay = Expression<CalendarDate> | undefined;

/**
 * Begins a query in which ownerships, status reports, initiatives and what belongs to these, as they were
 * at the end of a Swedish day, stand in the place of the tables of the same names: what reads the present
 * reads that day, word for word. Only the columns that the overviews read are there.
 *
 * - An ownership stands from the day it was opened until the day it was released, from which it is not
 *   there; it is confirmed from the day of the confirmation. Whether it was claimed or proposed before
 *   that is not kept with it: its history says so.
 * - A status report is there from the day it was filed, so that a correction counts from its own.
 * - An initiative is there from the day it was published until the day it was archived; nothing else
 *   ever was public. Its work status is the present one, unless its history tells of one later than the
 *   day: then what stood before the first such entry. Filing and correcting a report enter it too.
 *   Its latest report sets no clock where it is a correction, as when it is filed.
 *   It is counted as it was, and named only where it has not been archived since (`isStillPublic`).
 * - Its owner, days, perspectives, actions, places, partners and contributions are those of its dated row
 *   of that day, or of its first one where the day is earlier. Its title is the present one, and so is
 *   how much a contribution expects, which no row keeps.
 *
 * See docs/decisions/coverage-on-an-earlier-day.md.
 */
export function asItWas(asOf: EarlierDay): QueryCreator<Tables> {
  if (asOf === undefined) return db;
  const day = sql<CalendarDate>`${asOf}::date`;
  const dayAfter = sql<Date>`((${day} + 1)::timestamp at time zone 'Europe/Stockholm')`;
  return db
    .with(
      (cte) => cte('ownership').notMaterialized(),
      () => ownershipsOn(day),
    )
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
      () => initiativesOn(day, dayAfter),
    )
    .with(
      (cte) => cte('initiative').notMaterialized(),
      (given) =>
        given
          .selectFrom('public_initiative')
          .selectAll()
          .select(sql.lit<PublicationState>('published').as('publication_state')),
    )
    .with((cte) => cte('initiative_action').notMaterialized(), datedActions)
    .with((cte) => cte('initiative_municipality').notMaterialized(), datedMunicipalities)
    .with((cte) => cte('initiative_partner').notMaterialized(), datedPartners)
    .with((cte) => cte('contribution').notMaterialized(), datedContributions);
}

/** Everybody may still read it: an initiative that was archived later is counted of an earlier day, not named. */
export const isStillPublic = (eb: Of<'initiative'>) => eb('initiative.archived_at', 'is', null);

const ownershipsOn = (day: Expression<CalendarDate>) =>
  db
    .selectFrom('ownership')
    .select(['id', 'action_id', 'actor_id', 'role', 'opened_on'])
    .select((eb) =>
      eb
        .case()
        .when('confirmed_on', '<=', day)
        .then(sql.lit<OwnershipState>('confirmed'))
        .when(wasProposed(eb))
        .then(sql.lit<OwnershipState>('proposed'))
        .else(sql.lit<OwnershipState>('claimed'))
        .end()
        .as('state'),
    )
    .where('opened_on', '<=', day)
    .where((eb) => eb.or([eb('released_on', 'is', null), eb('released_on', '>', day)]));

const wasProposed = (eb: Of<'ownership'>) =>
  eb.or([
    eb('ownership.state', '=', 'proposed'),
    eb(
      sql<string>`${eb.ref('ownership.id')}::text`,
      'in',
      eb
        .selectFrom('history_entry')
        .select((entry) =>
          sql<string>`${entry.ref('history_entry.to_value')} ->> 'ownershipId'`.as('id'),
        )
        .where('history_entry.event', '=', 'ownership.proposed'),
    ),
  ]);

const reportsBefore = (end: Expression<Date>) =>
  db
    .selectFrom('status_report')
    .select(['id', 'initiative_id', 'state', 'supersedes_id', 'filed_at', 'period_to'])
    .where('state', '=', 'filed')
    .where('filed_at', '<', end);

const initiativesOn = (day: Expression<CalendarDate>, end: Expression<Date>) =>
  db
    .selectFrom('initiative')
    .innerJoin('dated_initiative', 'dated_initiative.initiative_id', 'initiative.id')
    .select([
      'initiative.id',
      'initiative.title',
      'initiative.published_at',
      'initiative.archived_at',
      'dated_initiative.owner_actor_id',
      'dated_initiative.place_scope',
      'dated_initiative.starts_on',
      'dated_initiative.ends_on',
      'dated_initiative.perspective_codes',
      'dated_initiative.agenda_goals',
      'dated_initiative.specialisation_codes',
    ])
    .select((eb) => [
      eb.fn.coalesce(workStatusBefore(eb, end), 'initiative.work_status').as('work_status'),
      eb
        .case()
        .when('initiative.last_report_on', '<=', day)
        .then(eb.ref('initiative.last_report_on'))
        .else(lastFiledOn(eb))
        .end()
        .as('last_report_on'),
    ]);

/** What stood before the first change of the work status since then. */
const workStatusBefore = (eb: Of<'initiative'>, end: Expression<Date>) =>
  eb
    .selectFrom('history_entry')
    .select((entry) =>
      sql<WorkStatus>`${entry.ref('history_entry.from_value')} ->> 'workStatus'`.as('work_status'),
    )
    .where('history_entry.subject_type', '=', 'initiative')
    .where((entry) =>
      entry('history_entry.subject_id', '=', sql<string>`${entry.ref('initiative.id')}::text`),
    )
    .where('history_entry.at', '>=', end)
    .where((entry) => sql<SqlBool>`${entry.ref('history_entry.from_value')} ? 'workStatus'`)
    .orderBy('history_entry.at')
    .orderBy('history_entry.id')
    .limit(1);

/** A correction sets no clock. */
const lastFiledOn = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('status_report')
    .select((report) =>
      sql<CalendarDate | null>`max(${swedishDay(report.ref('status_report.filed_at'))})`.as('day'),
    )
    .whereRef('status_report.initiative_id', '=', 'initiative.id')
    .where('status_report.supersedes_id', 'is', null);
