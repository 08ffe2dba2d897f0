import { TOTAL_BOUND, type InitiativesQuery } from '@samhandling/contract';
import { stockholmDate, type Caller } from '@samhandling/domain';
import {
  type AliasableExpression,
  type Expression,
  type SelectQueryBuilder,
  sql,
  type SqlBool,
} from 'kysely';
import type { Places } from '../../platform/database/statement.ts';
import {
  anyId,
  anyWord,
  aspectConditions,
  db,
  happenedTo,
  isDayInMonth,
  isOnSiteAnywhere,
  isOnSiteIn,
  isWorkOf,
  type Of,
  type Tables,
} from '../../schema/index.ts';
import {
  contributesTo,
  contributesToArea,
  hasEffect,
  statesEffectForRow,
} from '../contribution/index.ts';
import { prefixText, termsOf } from '../search/index.ts';
import { isReadable, readableBy } from './initiative-readable.ts';
import type { InitiativeFilter, InitiativeForm } from './initiative-filter.ts';
import { askedWords, BY_ITSELF, BY_OWNER, isOwnerOrder } from './initiative-order.ts';
import { endsWhen } from './initiative-end.ts';
import { isTimely, silentSince } from './initiative-timeliness.ts';

/** What the query asks for and the caller may read, in its order. */
export function listingOf(
  query: InitiativesQuery,
  person: Caller,
): { filter: InitiativeFilter; form: InitiativeForm } {
  const { sort, page: _page, limit: _limit, timeliness, effect, end, q, ...asked } = query;
  const terms = termsOf(q ?? '');
  const words = terms.length === 0 ? {} : { prefixes: prefixText(terms) };
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

/** The initiatives that a list is about, in no order. */
export const chosenInitiatives = (given: Places<InitiativeFilter>, form: InitiativeForm) =>
  db.selectFrom('initiative').where((eb) => eb.and(conditionsOf(eb, given, form)));

/** As many of their ids as are counted. What is overdue is found from the longest silence on, where it all is. */
export const matchedIds = (given: Places<InitiativeFilter>, form: InitiativeForm) =>
  chosenInitiatives(given, form)
    .select('initiative.id')
    .$if(form.timeliness?.join() === 'overdue', (query) => query.orderBy(silentSince))
    .limit(sql.lit(TOTAL_BOUND + 1));

/** A part of the list, from the first row after `offset`; none is from the first of all. */
export type ListPart = { readonly limit: number; readonly offset?: number | undefined };

type Ids = AliasableExpression<{ id: string }>;

/** What a list finds first: some ids, which are all where they are few, and how many there are of them. */
const found = db.$extendTables<{ matched: { id: string }; counted: { total: number } }>();

/**
 * The ids of a part of the list, and nothing else of its rows. Where few initiatives match, those that were found
 * for the count are sorted: going through an order to find them would read the whole table. Where many do, the
 * first come soon in the order of an index, and what a page far behind skips is read from it alone. By words the
 * best of those that were found are given: ranking every hit of a common word costs too much.
 */
export function idsInOrder(given: Places<InitiativeFilter & ListPart>, form: InitiativeForm): Ids {
  const few = found
    .selectFrom('initiative')
    .where('initiative.id', 'in', (eb) => eb.selectFrom('matched').select('matched.id'));
  if (form.order === 'relevance') return partOf(few, given, form);
  const areFew = sql<boolean>`(select total from counted) <= ${sql.lit(TOTAL_BOUND)}`;
  const many = chosenInitiatives(given, form).where((eb) => eb.not(areFew));
  return whole(partOf(few.where(areFew), given, form)).unionAll(whole(partOf(many, given, form)));
}

/** In a query of its own, so that its order and limit are kept. */
const whole = (ids: Ids) => db.selectFrom(ids.as('part')).selectAll();

/** The owner is joined where the order names it. */
function partOf<Known extends Tables>(
  initiatives: SelectQueryBuilder<Known, 'initiative', object>,
  given: Places<InitiativeFilter & ListPart>,
  { order }: InitiativeForm,
): Ids {
  const chosen = initiatives as SelectQueryBuilder<Tables, 'initiative', object>;
  const ids = isOwnerOrder(order)
    ? chosen
        .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
        .select('initiative.id')
        .orderBy((eb) => BY_OWNER[order](eb, given))
    : chosen.select('initiative.id').orderBy((eb) => BY_ITSELF[order](eb, given));
  const part = ids.limit(sql<number>`${given.limit}`);
  return given.offset ? part.offset(sql<number>`${given.offset}::bigint`) : part;
}

function conditionsOf(
  eb: Of<'initiative'>,
  given: Places<InitiativeFilter>,
  { timeliness, effect, end }: InitiativeForm,
): Expression<SqlBool>[] {
  const { area, section, action, municipality, actor, today } = given;
  const { primaryArea, primarySection, effectGoal, effectGoalArea } = given;
  return [
    ...(given.ownerActorIds ? [] : [isReadable(eb, given)]),
    ...wordConditions(eb, given),
    ...(area ? serves(eb, (of) => of('priority_area.code', '=', area)) : []),
    ...(section ? serves(eb, (of) => of('section.code', '=', section)) : []),
    ...(action ? serves(eb, (of) => of('action.code', '=', action)) : []),
    ...(primaryArea
      ? serves(eb, (of) => of('priority_area.code', '=', primaryArea), 'primarily')
      : []),
    ...(primarySection
      ? serves(eb, (of) => of('section.code', '=', primarySection), 'primarily')
      : []),
    ...(effectGoal ? [contributesTo(eb, effectGoal)] : []),
    ...(effectGoalArea ? [contributesToArea(eb, effectGoalArea)] : []),
    ...(given.statesEffect ? [isAsAsked(given.statesEffect, statesEffectForRow(eb))] : []),
    ...(municipality ? [isOnSiteIn(eb, municipality)] : []),
    ...(given.hasSite ? [isAsAsked(given.hasSite, isOnSiteAnywhere(eb))] : []),
    ...aspectConditions(eb, given),
    ...(actor ? [isWorkOf(eb, actor)] : []),
    ...(given.ownerActorIds
      ? [eb('initiative.owner_actor_id', '=', anyId(given.ownerActorIds))]
      : []),
    ...ownerConditions(eb, given),
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

/** It has all the words that are asked for. */
const wordConditions = (
  eb: Of<'initiative'>,
  given: Places<InitiativeFilter>,
): Expression<SqlBool>[] => {
  const query = askedWords(given);
  return query ? [sql<SqlBool>`${eb.ref('initiative.words')} @@ ${query}`] : [];
};

/** What is asked of the actor that leads it. */
function ownerConditions(
  eb: Of<'initiative'>,
  { actorType, ledFrom }: Places<InitiativeFilter>,
): Expression<SqlBool>[] {
  if (!actorType && !ledFrom) return [];
  const owners = db
    .selectFrom('actor')
    .select('actor.id')
    .where((actor) =>
      actor.and([
        ...(actorType ? [actor('actor.type', '=', anyWord(actorType))] : []),
        ...(ledFrom ? [actor('actor.municipality_code', '=', anyWord(ledFrom))] : []),
      ]),
    );
  return [eb('initiative.owner_actor_id', 'in', owners)];
}

/** What happened to it in a month is told by the history, as in what a month is summed up by. */
function datesOf(
  eb: Of<'initiative'>,
  { publishedIn, reportedIn, endsIn, endsFrom, endsTo }: Places<InitiativeFilter>,
): Expression<SqlBool>[] {
  const end = eb.ref('initiative.ends_on');
  return [
    ...(publishedIn ? [happened(eb, 'initiative.published', publishedIn)] : []),
    ...(reportedIn ? [happened(eb, 'status_report.filed', reportedIn)] : []),
    ...(endsIn ? [isDayInMonth(end, endsIn)] : []),
    ...(endsFrom ? [eb(end, '>=', endsFrom)] : []),
    ...(endsTo ? [eb(end, '<=', endsTo)] : []),
  ];
}

/** As an array, which is found once and then looked into. */
const happened = (
  eb: Of<'initiative'>,
  event: Parameters<typeof happenedTo>[0],
  month: Expression<string>,
) => eb('initiative.id', '=', sql<string>`any(array(${happenedTo(event, 'initiative', month)}))`);

/** It serves any action of these. Where there is no such action, no initiative is looked at. */
function serves(
  eb: Of<'initiative'>,
  ofThese: (of: Of<'action' | 'section' | 'priority_area'>) => Expression<SqlBool>,
  how: 'primarily' | 'at all' = 'at all',
): Expression<SqlBool>[] {
  const actions = sql<string[]>`array(${db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .select('action.id')
    .where(ofThese)})`;
  const serving = db
    .selectFrom('initiative_action')
    .select('initiative_action.initiative_id')
    .where('initiative_action.action_id', '=', sql<string>`any(${actions})`)
    .$if(how === 'primarily', (query) => query.where('initiative_action.is_primary', '=', true));
  return [sql<SqlBool>`cardinality(${actions}) > 0`, eb('initiative.id', 'in', serving)];
}

const isAsAsked = (asked: Expression<'true' | 'false'>, answer: Expression<SqlBool>) =>
  sql<SqlBool>`${asked}::boolean = ${answer}`;
