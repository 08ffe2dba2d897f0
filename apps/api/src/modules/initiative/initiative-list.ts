import { TOTAL_BOUND, type InitiativesQuery } from '@samhandling/contract';
import { stockholmDate, type Caller } from '@samhandling/domain';
import { joinSql, sql, type Sql } from '../../platform/database/sql.ts';
import { prefixQuery, termsOf } from '../search/index.ts';
import { isReadableBy } from './initiative-access.ts';
import { byUpdated, contributesToGoal, servesAction, type Listing } from './initiative-rows.ts';
import { isTimely } from './initiative-timeliness.ts';

/** What the query asks for and the caller may read, in its order. */
export function listingOf(query: InitiativesQuery, person: Caller): Listing {
  const { sort, page, limit } = query;
  const conditions = conditionsOf(query, person);
  if (sort !== 'relevance') return { conditions, orderBy: ORDERS[sort], page, limit };
  const terms = termsOf(query.q ?? '');
  if (terms.length === 0) return { conditions, orderBy: byUpdated, page, limit };
  const orderBy = sql`ts_rank(initiative.words, ${prefixQuery(terms)}) desc,
    word_similarity(${query.q}, initiative.title || ' ' || initiative.summary) desc, initiative.id`;
  return { conditions: [isCandidate(conditions)], orderBy, page, limit };
}

/** Ranking every hit of a common word costs too much: so many are ranked as are counted. */
function isCandidate(conditions: readonly Sql[]): Sql {
  return sql`initiative.id in (
    select initiative.id from initiative join actor owner on owner.id = initiative.owner_actor_id
    where ${joinSql(conditions, ' and ')} limit ${TOTAL_BOUND + 1})`;
}

function conditionsOf(query: InitiativesQuery, person: Caller): Sql[] {
  const { q, area, section, action, effectGoal, municipality, actor, timeliness } = query;
  const asked: (Sql | undefined)[] = [
    isReadableBy(person),
    q === undefined ? undefined : matches(q),
    area === undefined ? undefined : servesAction(sql`area.code = ${area}`),
    section === undefined ? undefined : servesAction(sql`section.code = ${section}`),
    action === undefined ? undefined : servesAction(sql`action.code = ${action}`),
    effectGoal === undefined ? undefined : contributesToGoal(effectGoal),
    municipality &&
      sql`exists (
      select from initiative_municipality place
      where place.initiative_id = initiative.id and place.municipality_code = any(${municipality}::text[]))`,
    actor === undefined
      ? undefined
      : sql`(initiative.owner_actor_id = ${actor} or exists (
          select from initiative_partner partner
          where partner.initiative_id = initiative.id and partner.actor_id = ${actor}))`,
    query.actorType && sql`owner.type = any(${query.actorType}::text[])`,
    query.workStatus && sql`initiative.work_status = any(${query.workStatus}::text[])`,
    query.publication && sql`initiative.publication_state = any(${query.publication}::text[])`,
    timeliness && isTimely(timeliness, stockholmDate(new Date())),
  ];
  return asked.filter((condition) => condition !== undefined);
}

/** By words and their endings, or by likeness, which forgives a misspelling. */
function matches(q: string): Sql {
  const terms = termsOf(q);
  if (terms.length === 0) return sql`true`;
  return sql`(initiative.words @@ ${prefixQuery(terms)}
    or ${q} <% (initiative.title || ' ' || initiative.summary))`;
}

const ORDERS: Record<Exclude<InitiativesQuery['sort'], 'relevance'>, Sql> = {
  title: sql`initiative.title collate "sv-SE-x-icu", initiative.id`,
  '-title': sql`initiative.title collate "sv-SE-x-icu" desc, initiative.id desc`,
  updated: sql`initiative.updated_at, initiative.id desc`,
  '-updated': byUpdated,
  lastReport: sql`initiative.last_report_on nulls first, initiative.id desc`,
  '-lastReport': sql`initiative.last_report_on desc nulls last, initiative.id`,
  owner: sql`owner.name collate "sv-SE-x-icu", initiative.title collate "sv-SE-x-icu", initiative.id`,
  '-owner': sql`owner.name collate "sv-SE-x-icu" desc, initiative.title collate "sv-SE-x-icu", initiative.id`,
};
