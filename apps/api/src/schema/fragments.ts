import type { HistoryEvent, HistorySubject } from '@samhandling/contract';
import type { ObservationOrigin, PublicationState } from '@samhandling/domain';
import {
  type Expression,
  expressionBuilder,
  type ExpressionBuilder,
  type OnConflictBuilder,
  type SelectQueryBuilder,
  sql,
} from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { db } from './db.ts';
import type { Tables } from './tables.ts';

/** A place in a query where these tables can be named: a fragment says so in its type. */
export type Of<Names extends keyof Tables> = ExpressionBuilder<Tables, Names>;

/** An actor as links name it. */
export const actorRef = (eb: Of<'actor'>) =>
  jsonBuildObject({
    id: eb.ref('actor.id'),
    name: eb.ref('actor.name'),
    type: eb.ref('actor.type'),
  });

/** The strategy is the one of the code, or the current one where no code is given. */
export const isOfStrategy = (eb: Of<'strategy'>, code: Expression<string> | undefined) =>
  code ? eb('strategy.code', '=', code) : eb('strategy.is_current', '=', true);

/** A priority area as links name it. */
export const areaRef = (eb: Of<'priority_area'>) =>
  jsonBuildObject({
    code: eb.ref('priority_area.code'),
    title: eb.ref('priority_area.title'),
    position: eb.ref('priority_area.position'),
  });

/** An effect goal as links name it. */
export const effectGoalRef = (eb: Of<'effect_goal' | 'priority_area'>) =>
  jsonBuildObject({
    code: eb.ref('effect_goal.code'),
    title: eb.ref('effect_goal.title'),
    areaCode: eb.ref('priority_area.code'),
  });

/** The report is filed, and no filed correction stands in its place: what it says counts. */
export const isReportInForce = (eb: Of<'status_report'>) =>
  eb.and([
    eb('status_report.state', '=', 'filed'),
    eb.not(
      eb.exists(
        eb
          .selectFrom('status_report as correction')
          .whereRef('correction.supersedes_id', '=', 'status_report.id')
          .where('correction.state', '=', 'filed'),
      ),
    ),
  ]);

/** By what a measure is split: as its series are. */
export const breakdownsOf = (eb: Of<'measure'>) => {
  const series = eb.selectFrom('series').whereRef('series.measure_id', '=', 'measure.id');
  return jsonBuildObject({
    sex: eb.exists(series.where('series.sex', 'is not', null)).$castTo<boolean>(),
    birth: eb.exists(series.where('series.birth', 'is not', null)).$castTo<boolean>(),
  });
};

/**
 * The strategy states the value. The word stands in the text, so that PostgreSQL knows `distinct on` and
 * `order by` for the same.
 */
export const isBaseline = (eb: Of<'observation'>) =>
  eb('observation.origin', '=', sql.lit<ObservationOrigin>('strategy')).$castTo<boolean>();

/**
 * As `exists`, asked for each row by itself. For a list, which looks at few of many rows: PostgreSQL would first
 * make a table of everything that the query can find.
 */
export const existsForRow = <DB, Names extends keyof DB>(
  query: SelectQueryBuilder<DB, Names, object>,
) => {
  const found = query.select(sql<boolean>`true`.as('is_there')).limit(sql.lit(1));
  return sql<boolean>`coalesce(${found}, false)`;
};

/** How many rows there are. */
export const rowCount = sql<number>`count(*)::int`;

/** A number as it goes into JSON: as text, without losing a digit. */
export const exact = <Value extends string | null>(value: Expression<Value>) =>
  sql<Value>`${value}::text`;

/** A text that may be missing, which goes out as an empty one. */
export const orEmpty = (text: Expression<string | null>) => sql<string>`coalesce(${text}, '')`;

/** Everybody may read the initiative. The word stands in the text, so that partial indexes serve. */
export const isPublished = (eb: Of<'initiative'>) =>
  eb('initiative.publication_state', '=', sql.lit<PublicationState>('published'));

/** A point in time as it goes into JSON: RFC 3339 in UTC. */
export const instant = <Time extends Date | null>(time: Expression<Time>) =>
  sql<
    null extends Time ? string | null : string
  >`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The calendar day of a point in time in Sweden. */
export const swedishDay = <Time extends Date | null>(time: Expression<Time>) =>
  sql<null extends Time ? string | null : string>`(${time} at time zone 'Europe/Stockholm')::date`;

/** A point in time is in the month (`YYYY-MM`), Swedish time; an index of the time serves. */
export const isInMonth = (time: Expression<Date | null>, month: Expression<string>) => {
  const first = sql`((${month} || '-01')::date)`;
  const start = (day: Expression<unknown>) =>
    sql<Date>`(${day}::timestamp at time zone 'Europe/Stockholm')`;
  return sql<boolean>`(${time} >= ${start(first)}
    and ${time} < ${start(sql`(${first} + interval '1 month')`)})`;
};

/** A day is in the month (`YYYY-MM`). */
export const isDayInMonth = (day: Expression<string | null>, month: Expression<string>) =>
  sql<boolean>`(${day} >= (${month} || '-01')::date
    and ${day} < ((${month} || '-01')::date + interval '1 month')::date)`;

/** Ids of what the event happened to in the month: read from the history's index of events by time. */
export const happenedTo = (
  event: HistoryEvent,
  subject: HistorySubject,
  month: Expression<string>,
) =>
  db
    .selectFrom('history_entry')
    .select((eb) => sql<string>`${eb.ref('history_entry.subject_id')}::uuid`.as('id'))
    .where('history_entry.event', '=', sql.lit(event))
    .where('history_entry.subject_type', '=', sql.lit(subject))
    .where((eb) => isInMonth(eb.ref('history_entry.at'), month));

/**
 * What the strategy says of its region: codes and names of the county and of the nation. In columns of their
 * own, since the document would be unpacked for each row that asks.
 */
export const regionText = (
  eb: Of<'strategy'>,
  field: 'county_code' | 'region_name' | 'nation_code' | 'nation_name' | 'inhabitants_measure',
) => eb.ref(`strategy.${field}`).$castTo<string>();

/** The elements of a JSON array in their order, as the table `listed` with `item` and `position`. */
export const elementsOf = (json: Expression<unknown>) =>
  sql<{
    item: object;
    position: string;
  }>`jsonb_array_elements(${json}) with ordinality`.as<'listed'>(sql`listed(item, position)`);

/** The municipalities of the strategy's region, in its order. */
export const municipalitiesOfRegion = (eb: Of<'strategy'>) =>
  elementsOf(eb.ref('strategy.municipalities'));

/** A text that stands in a JSON object. */
export const textOf = (json: Expression<unknown>, name: string) =>
  sql<string>`${json} ->> ${sql.lit(name)}`;

/** As Swedish sorts: å, ä and ö last. */
export const inSwedish = <Text>(text: Expression<Text>) => sql<Text>`${text} collate "sv-SE-x-icu"`;

/** Any of these words: `eb('actor.type', '=', anyWord(types))`. */
export const anyWord = <Word extends string>(words: Expression<readonly Word[]>) =>
  sql<Word>`any(${words}::text[])`;

/** Any of these ids: `eb('actor.id', '=', anyId(ids))`. */
export const anyId = (ids: Expression<readonly string[]>) => sql<string>`any(${ids}::uuid[])`;

/** A link or an invitation that was neither used nor ended. */
export const isTokenOpen = (eb: Of<'account_token'>) =>
  eb.and([eb('account_token.used_at', 'is', null), eb('account_token.ended_at', 'is', null)]);

const token = expressionBuilder<Tables, 'account_token'>();

/** The open link or invitation with the same purpose, address and actor; there is at most one. */
export const sameOpenToken = (conflict: OnConflictBuilder<Tables, 'account_token'>) =>
  conflict
    .expression(
      sql`${token.ref('purpose')}, lower(${token.ref('email')}), ${token.ref('actor_id')}`,
    )
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null);
