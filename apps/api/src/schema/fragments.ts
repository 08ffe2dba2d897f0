import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
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

/** A `numeric` as text, which keeps every digit where it goes into JSON. */
export const decimal = <Value extends string | null>(value: Expression<Value>) =>
  sql<Value>`${value}::text`;

/** A text that may be missing, which goes out as an empty one. */
export const orEmpty = (text: Expression<string | null>) => sql<string>`coalesce(${text}, '')`;

/** A point in time as it goes into JSON: RFC 3339 in UTC. */
export const instant = (time: Expression<Date>) =>
  sql<string>`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The calendar day of a point in time in Sweden. */
export const swedishDay = <Time extends Date | null>(time: Expression<Time>) =>
  sql<null extends Time ? string | null : string>`(${time} at time zone 'Europe/Stockholm')::date`;

/** What the strategy says of its region: codes and names of the county and of the nation. */
export const regionText = (
  eb: Of<'strategy'>,
  field: 'countyCode' | 'name' | 'nationCode' | 'nationName' | 'inhabitantsMeasure',
) => sql<string>`${eb.ref('strategy.content')} #>> ${sql.lit(`{region,${field}}`)}`;
