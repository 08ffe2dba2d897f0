import type { CalendarDate } from '@samhandling/domain';
import { sql, type Sql } from '../../platform/database/sql.ts';

/**
 * Stands before the first part of a query and puts ownerships, status reports and initiatives as they
 * were at the end of a Swedish day in the place of the tables of the same names: what reads the present
 * reads that day, word for word.
 *
 * - An ownership stands from the day it was opened until the day it was released, from which it is not
 *   there; it is confirmed from the day of the confirmation. Whether it was claimed or proposed before
 *   that is not kept with it, and coverage makes no difference.
 * - A status report is there from the day it was filed, so that a correction counts from its own.
 * - An initiative is there from the day it was published until the day it was archived; nothing else
 *   ever was public. Its work status is the present one, unless its history tells of one later than the
 *   day: then what stood before the first such entry. Filing and correcting a report enter it too.
 *   Its latest report sets no clock where it is a correction, as when it is filed.
 *
 * Actions served, places, owner and contributions have no days: they are as they are now.
 * See docs/decisions/coverage-on-an-earlier-day.md.
 */
export function asItWas(day: CalendarDate): Sql {
  const dayAfter = sql`((${day}::date + 1)::timestamp at time zone 'Europe/Stockholm')`;
  return sql`ownership as not materialized (
    select id, action_id, actor_id, role, opened_on,
      case when confirmed_on <= ${day}::date then 'confirmed'
        when state = 'proposed' then 'proposed' else 'claimed' end as state
    from ownership
    where opened_on <= ${day}::date and (released_on is null or released_on > ${day}::date)
  ), status_report as not materialized (
    select id, initiative_id, state, supersedes_id, filed_at from status_report
    where state = 'filed' and filed_at < ${dayAfter}
  ), initiative as materialized (
    select id, owner_actor_id, place_scope, published_at, 'published' as publication_state,
      coalesce((
        select entry.from_value ->> 'workStatus' from history_entry entry
        where entry.subject_type = 'initiative' and entry.subject_id = initiative.id::text
          and entry.at >= ${dayAfter} and entry.from_value ? 'workStatus'
        order by entry.at, entry.id limit 1), work_status) as work_status,
      case when last_report_on <= ${day}::date then last_report_on else (
        select max((report.filed_at at time zone 'Europe/Stockholm')::date)
        from status_report report
        where report.initiative_id = initiative.id and report.supersedes_id is null)
        end as last_report_on
    from initiative
    where publication_state in ('published', 'archived') and published_at < ${dayAfter}
      and (archived_at is null or archived_at >= ${dayAfter})
  ),`;
}
