import { TOTAL_BOUND, type InitiativesQuery } from '@samhandling/contract';
import { stockholmDate, type Caller } from '@samhandling/domain';
import { type AliasableExpression, type Expression, sql, type SqlBool } from 'kysely';
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
import { isTimely } from './initiative-timeliness.ts';

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

/**
 * The initiatives that a list is about. Ranking every hit of a common word costs too much: so many
 * are ranked as are counted.
 */
export function chosenInitiatives(given: Places<InitiativeFilter>, form: InitiativeForm) {
  const matching = db.selectFrom('initiative').where((eb) => eb.and(conditionsOf(eb, given, form)));
  if (form.order !== 'relevance') return matching;
  const candidates = matching.select('initiative.id').limit(sql.lit(TOTAL_BOUND + 1));
  return db.selectFrom('initiative').where('initiative.id', 'in', candidates);
}

/** A part of the list, from the first row after `offset`; none is from the first of all. */
export type ListPart = { readonly limit: number; readonly offset?: number | undefined };

/**
 * The ids of a part of the list, and nothing else of its rows: a page far behind reads what it skips from an
 * index. The owner is joined where the order names it.
 */
export function idsInOrder(
  given: Places<InitiativeFilter & ListPart>,
  form: InitiativeForm,
): AliasableExpression<{ id: string }> {
  const { order } = form;
  const chosen = chosenInitiatives(given, form);
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
