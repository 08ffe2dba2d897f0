import { TOTAL_BOUND, type InitiativesQuery } from '@samhandling/contract';
import {
  stockholmDate,
  type ActorType,
  type Caller,
  type CalendarDate,
  type InitiativeEffect,
  type InitiativeEnd,
  type PublicationState,
  type Timeliness,
  type WorkStatus,
} from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Places } from '../../platform/database/statement.ts';
import {
  anyId,
  anyWord,
  aspectConditions,
  db,
  happenedTo,
  inSwedish,
  isDayInMonth,
  isOnSiteAnywhere,
  isOnSiteIn,
  isWorkOf,
  type Of,
} from '../../schema/index.ts';
import {
  contributesTo,
  contributesToArea,
  hasEffect,
  statesEffect,
} from '../contribution/index.ts';
import { prefixText, termsOf } from '../search/index.ts';
import { isReadable, readableBy, type Readable } from './initiative-readable.ts';
import { servedActionsOf } from './initiative-fragments.ts';
import { endsWhen } from './initiative-end.ts';
import { isTimely, silentSince } from './initiative-timeliness.ts';

/** What a list asks of its initiatives; where it does not say who reads, only published ones are found. */
export type InitiativeFilter = Readable & {
  /** Words as they were typed, and what they begin with for the index of words. */
  readonly q?: string | undefined;
  readonly prefixes?: string | undefined;
  readonly area?: string | undefined;
  readonly section?: string | undefined;
  readonly action?: string | undefined;
  readonly primaryArea?: string | undefined;
  readonly primarySection?: string | undefined;
  readonly effectGoal?: string | undefined;
  readonly effectGoalArea?: string | undefined;
  readonly statesEffect?: 'true' | 'false' | undefined;
  readonly municipality?: readonly string[] | undefined;
  readonly hasSite?: 'true' | 'false' | undefined;
  readonly perspective?: readonly string[] | undefined;
  readonly agendaGoal?: readonly number[] | undefined;
  readonly specialisation?: readonly string[] | undefined;
  /** Owner or partner. */
  readonly actor?: string | undefined;
  readonly ownerActorIds?: readonly string[] | undefined;
  readonly actorType?: readonly ActorType[] | undefined;
  /** Municipalities where the actor that leads it is seated. */
  readonly ledFrom?: readonly string[] | undefined;
  readonly publishedIn?: string | undefined;
  readonly reportedIn?: string | undefined;
  readonly endsIn?: string | undefined;
  readonly endsFrom?: CalendarDate | undefined;
  readonly endsTo?: CalendarDate | undefined;
  readonly workStatus?: readonly WorkStatus[] | undefined;
  readonly publication?: readonly PublicationState[] | undefined;
  /** The day for which `timeliness` and `end` are reckoned. */
  readonly today?: CalendarDate | undefined;
};

/** What is no value: each makes another query. */
export type InitiativeForm = {
  readonly order: InitiativeOrder;
  readonly timeliness?: readonly Timeliness[] | undefined;
  readonly effect?: readonly InitiativeEffect[] | undefined;
  readonly end?: InitiativeEnd | undefined;
};

/** The orders of lists. Each ends with the id, so that no page shows one twice. */
export type InitiativeOrder = Exclude<InitiativesQuery['sort'], 'relevance'> | OwnOrder;
type OwnOrder = 'relevance' | 'silence' | 'submitted';

type Ordered = Of<'initiative' | 'actor'>;

const swedish = {
  title: (eb: Ordered) => inSwedish(eb.ref('initiative.title')),
  owner: (eb: Ordered) => inSwedish(eb.ref('actor.name')),
};
const id = (eb: Ordered) => eb.ref('initiative.id');

export const INITIATIVE_ORDERS: Record<
  InitiativeOrder,
  (eb: Ordered, given: Places<InitiativeFilter>) => Expression<unknown>
> = {
  title: (eb) => sql`${swedish.title(eb)}, ${id(eb)}`,
  '-title': (eb) => sql`${swedish.title(eb)} desc, ${id(eb)} desc`,
  updated: (eb) => sql`${eb.ref('initiative.updated_at')}, ${id(eb)} desc`,
  '-updated': (eb) => sql`${eb.ref('initiative.updated_at')} desc, ${id(eb)}`,
  lastReport: (eb) => sql`${eb.ref('initiative.last_report_on')} nulls first, ${id(eb)} desc`,
  '-lastReport': (eb) => sql`${eb.ref('initiative.last_report_on')} desc nulls last, ${id(eb)}`,
  owner: (eb) => sql`${swedish.owner(eb)}, ${swedish.title(eb)}, ${id(eb)}`,
  '-owner': (eb) => sql`${swedish.owner(eb)} desc, ${swedish.title(eb)}, ${id(eb)}`,
  ends: (eb) => sql`${eb.ref('initiative.ends_on')} nulls last, ${id(eb)}`,
  '-ends': (eb) => sql`${eb.ref('initiative.ends_on')} desc nulls last, ${id(eb)}`,
  relevance: (eb, { prefixes, q }) =>
    sql`ts_rank(${eb.ref('initiative.words')}, ${prefixes ? wordsOf(prefixes) : null}) desc,
      word_similarity(${q}, ${titleAndSummary(eb)}) desc, ${id(eb)}`,
  silence: (eb) => sql`${silentSince(eb)}, ${id(eb)}`,
  submitted: (eb) => sql`${eb.ref('initiative.submitted_at')}, ${id(eb)}`,
};

/** What the query asks for and the caller may read, in its order. */
export function listingOf(
  query: InitiativesQuery,
  person: Caller,
): { filter: InitiativeFilter; form: InitiativeForm } {
  const { sort, page: _page, limit: _limit, timeliness, effect, end, q, ...asked } = query;
  const terms = termsOf(q ?? '');
  const words = terms.length === 0 ? {} : { q, prefixes: prefixText(terms) };
  const isTimelinessAsked = timeliness !== undefined && timeliness.length > 0;
  return {
    filter: {
      ...asked,
      ...words,
      ...readableBy(person),
      ...(isTimelinessAsked || end ? { today: stockholmDate(new Date()) } : {}),
    },
    form: {
      order: sort === 'relevance' && terms.length === 0 ? '-updated' : sort,
      ...(isTimelinessAsked ? { timeliness: [...new Set(timeliness)].sort() } : {}),
      ...(effect && effect.length > 0 ? { effect: [...new Set(effect)].sort() } : {}),
      ...(end ? { end } : {}),
    },
  };
}

/**
 * The initiatives that a list is about. Ranking every hit of a common word costs too much: so many
 * are ranked as are counted.
 */
export function chosenInitiatives(given: Places<InitiativeFilter>, form: InitiativeForm) {
  const matching = initiatives().where((eb) => eb.and(conditionsOf(eb, given, form)));
  if (form.order !== 'relevance') return matching;
  const candidates = matching.select('initiative.id').limit(sql.lit(TOTAL_BOUND + 1));
  return initiatives().where('initiative.id', 'in', candidates);
}

const initiatives = () =>
  db.selectFrom('initiative').innerJoin('actor', 'actor.id', 'initiative.owner_actor_id');

function conditionsOf(
  eb: Ordered,
  given: Places<InitiativeFilter>,
  { timeliness, effect, end }: InitiativeForm,
): Expression<SqlBool>[] {
  const { q, prefixes, area, section, action, municipality, actor, today } = given;
  const { primaryArea, primarySection, effectGoal, effectGoalArea } = given;
  const served = servedActionsOf(eb);
  return [
    ...(given.ownerActorIds ? [] : [isReadable(eb, given)]),
    ...(q && prefixes ? [matches(eb, q, prefixes)] : []),
    ...(area ? [eb.exists(served.where('priority_area.code', '=', area))] : []),
    ...(section ? [eb.exists(served.where('section.code', '=', section))] : []),
    ...(action ? [eb.exists(served.where('action.code', '=', action))] : []),
    ...(primaryArea
      ? [eb.exists(primarilyServed(eb).where('priority_area.code', '=', primaryArea))]
      : []),
    ...(primarySection
      ? [eb.exists(primarilyServed(eb).where('section.code', '=', primarySection))]
      : []),
    ...(effectGoal ? [contributesTo(eb, effectGoal)] : []),
    ...(effectGoalArea ? [contributesToArea(eb, effectGoalArea)] : []),
    ...(given.statesEffect ? [isAsAsked(given.statesEffect, statesEffect(eb))] : []),
    ...(municipality ? [isOnSiteIn(eb, municipality)] : []),
    ...(given.hasSite ? [isAsAsked(given.hasSite, isOnSiteAnywhere(eb))] : []),
    ...aspectConditions(eb, given),
    ...(actor ? [isWorkOf(eb, actor)] : []),
    ...(given.ownerActorIds
      ? [eb('initiative.owner_actor_id', '=', anyId(given.ownerActorIds))]
      : []),
    ...(given.actorType ? [eb('actor.type', '=', anyWord(given.actorType))] : []),
    ...(given.ledFrom ? [eb('actor.municipality_code', '=', anyWord(given.ledFrom))] : []),
    ...datesOf(eb, given),
    ...(given.workStatus ? [eb('initiative.work_status', '=', anyWord(given.workStatus))] : []),
    ...(given.publication
      ? [eb('initiative.publication_state', '=', anyWord(given.publication))]
      : []),
    ...(timeliness && today ? [isTimely(eb, timeliness, today)] : []),
    ...(effect ? [hasEffect(eb, effect, effectGoal)] : []),
    ...(end && today ? [endsWhen(eb, end, today)] : []),
  ];
}

/** What happened to it in a month is told by the history, as in what a month is summed up by. */
function datesOf(
  eb: Ordered,
  { publishedIn, reportedIn, endsIn, endsFrom, endsTo }: Places<InitiativeFilter>,
): Expression<SqlBool>[] {
  const end = eb.ref('initiative.ends_on');
  return [
    ...(publishedIn
      ? [eb('initiative.id', 'in', happenedTo('initiative.published', 'initiative', publishedIn))]
      : []),
    ...(reportedIn
      ? [eb('initiative.id', 'in', happenedTo('status_report.filed', 'initiative', reportedIn))]
      : []),
    ...(endsIn ? [isDayInMonth(end, endsIn)] : []),
    ...(endsFrom ? [eb(end, '>=', endsFrom)] : []),
    ...(endsTo ? [eb(end, '<=', endsTo)] : []),
  ];
}
const primarilyServed = (eb: Ordered) =>
  servedActionsOf(eb).where('initiative_action.is_primary', '=', true);

const isAsAsked = (asked: Expression<'true' | 'false'>, answer: Expression<SqlBool>) =>
  sql<SqlBool>`${asked}::boolean = ${answer}`;

/** By words and their endings, or by likeness, which forgives a misspelling. */
const matches = (eb: Ordered, q: Expression<string>, prefixes: Expression<string>) =>
  sql<SqlBool>`(${eb.ref('initiative.words')} @@ ${wordsOf(prefixes)}
    or ${q} <% ${titleAndSummary(eb)})`;

const wordsOf = (prefixes: Expression<string>) => sql`to_tsquery('swedish', ${prefixes})`;

const titleAndSummary = (eb: Ordered) =>
  sql`(${eb.ref('initiative.title')} || ' ' || ${eb.ref('initiative.summary')})`;
