import { Injectable } from '@nestjs/common';
import type { Initiative } from '@samhandling/contract';
import { expressionBuilder } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { tagged } from '../../platform/database/sql-fragments.ts';
import { sql } from '../../platform/database/sql.ts';
import type { Tables } from '../../schema/index.ts';
import { contributionsOf, type StoredContribution } from '../contribution/index.ts';
import { reportsOf, type StoredReport } from '../status-report/index.ts';
import { actorRef, instant, municipalitiesOfInitiative } from './initiative-sql.ts';

/** An initiative as it is kept, before anybody's abilities are known. */
export type StoredInitiative = Omit<
  Initiative,
  'timeliness' | 'reportDueOn' | 'contactEmail' | 'contributions' | 'reports' | 'abilities'
> & {
  readonly contactEmail: string;
  readonly contributions: readonly StoredContribution[];
  readonly reports: readonly StoredReport[];
};

/** Reads one initiative with everything its page shows, in one query. */
@Injectable()
export class InitiativeDetailRepository {
  find(reader: Reader, id: string): Promise<StoredInitiative | undefined> {
    return reader.maybe(sql`
      select initiative.id, ${actorRef(sql`owner`)} as owner, initiative.title, initiative.summary,
        initiative.description, ${partners} as partners, initiative.place_scope as "placeScope",
        ${municipalitiesOfInitiative} as municipalities, initiative.starts_on as "startsOn",
        initiative.ends_on as "endsOn", initiative.work_status as "workStatus",
        initiative.publication_state as "publicationState", initiative.last_report_on as "lastReportOn",
        initiative.contact_email as "contactEmail", initiative.web_address as "webAddress",
        ${actions} as actions, ${contributions} as contributions,
        initiative.budget_total::text as "budgetTotal", ${funding} as funding,
        initiative.reference_number as "referenceNumber", ${perspectives} as perspectives,
        ${agendaGoals} as "agendaGoals", ${reports} as reports,
        ${related} as related, initiative.is_example as "isExample",
        initiative.return_reason as "returnReason",
        ${instant(sql`initiative.submitted_at`)} as "submittedAt",
        ${instant(sql`initiative.published_at`)} as "publishedAt",
        ${instant(sql`initiative.created_at`)} as "createdAt",
        ${instant(sql`initiative.updated_at`)} as "updatedAt", initiative.version
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where initiative.id = ${id}`);
  }
}

const anInitiative = expressionBuilder<Tables, 'initiative'>();
const contributions = tagged(contributionsOf(anInitiative));
const reports = tagged(reportsOf(anInitiative));

const partners = sql`coalesce((
  select json_agg(json_build_object('actor', ${actorRef(sql`actor`)}, 'role', partner.role)
    order by partner.position)
  from initiative_partner partner join actor on actor.id = partner.actor_id
  where partner.initiative_id = initiative.id), '[]')`;

const actions = sql`coalesce((
  select json_agg(json_build_object(
      'code', action.code, 'text', action.text, 'areaCode', area.code,
      'isPrimary', link.is_primary, 'isRetired', action.retired_at is not null,
      'area', json_build_object('code', area.code, 'title', area.title, 'position', area.position),
      'section', json_build_object('code', section.code, 'title', section.title))
    order by link.is_primary desc, action.position)
  from initiative_action link join action on action.id = link.action_id
    join section on section.id = action.section_id
    join priority_area area on area.id = section.priority_area_id
  where link.initiative_id = initiative.id), '[]')`;

const funding = sql`coalesce((
  select json_agg(json_build_object(
      'source', funding.source, 'amount', funding.amount::text, 'name', funding.name)
    order by funding.position)
  from funding where funding.initiative_id = initiative.id), '[]')`;

/** Perspectives and Agenda goals have no tables: they are words of the strategy's document. */
const perspectives = sql`coalesce((
  select json_agg(json_build_object('code', item ->> 'code', 'title', item ->> 'title') order by place)
  from unnest(initiative.perspective_codes) with ordinality as chosen (code, place)
    join (select jsonb_array_elements(strategy.perspectives) as item
      from strategy) known on known.item ->> 'code' = chosen.code
  where cardinality(initiative.perspective_codes) > 0), '[]')`;

const agendaGoals = sql`coalesce((
  select json_agg(json_build_object('number', number, 'title', coalesce((
      select goal ->> 'name' from strategy,
        jsonb_array_elements(strategy.agenda_goals) goal
      where strategy.is_current and (goal ->> 'number')::int = number limit 1), '')) order by number)
  from unnest(initiative.agenda_goals) number), '[]')`;

const related = sql`coalesce((
  select json_agg(json_build_object('id', other.id, 'title', other.title)
    order by other.shared desc, other.updated_at desc)
  from (
    select other.id, other.title, other.updated_at, count(*) as shared
    from initiative_action mine
      join initiative_action theirs on theirs.action_id = mine.action_id
        and theirs.initiative_id <> mine.initiative_id
      join initiative other on other.id = theirs.initiative_id
    where mine.initiative_id = initiative.id and other.publication_state = 'published'
    group by other.id order by shared desc, other.updated_at desc limit 6) other), '[]')`;
