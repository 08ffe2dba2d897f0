import { type Expression, type ExpressionBuilder, type ExpressionWrapper, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Tables } from './tables.ts';

/** A place in a query where these tables can be named: a fragment says so in its type. */
export type Of<Names extends keyof Tables> = ExpressionBuilder<Tables, Names>;

/** The same for a table that is joined under another name. */
export type OfAlias<Alias extends string, Name extends keyof Tables> = ExpressionBuilder<
  Tables & Record<Alias, Tables[Name]>,
  Alias
>;

/** An actor as links name it, joined under another name: `actorRefAs('owner')(eb)`. */
export const actorRefAs =
  <Alias extends string>(alias: Alias) =>
  (eb: OfAlias<Alias, 'actor'>) => {
    const columns = eb as unknown as Of<'actor'>;
    const of = <Column extends 'id' | 'name' | 'type'>(column: Column) =>
      columns.ref(`${alias}.${column}` as `actor.${Column}`);
    return jsonBuildObject({ id: of('id'), name: of('name'), type: of('type') });
  };

/** An actor as links name it. */
export const actorRef: (eb: Of<'actor'>) => ReturnType<ReturnType<typeof actorRefAs<'actor'>>> =
  actorRefAs('actor');

/** A point in time as it goes into JSON: RFC 3339 in UTC. */
export const instant = <Time extends Date | null>(time: Expression<Time>) =>
  sql<
    Time extends null ? string | null : string
  >`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The Swedish calendar day of a point in time. */
export const swedishDay = (time: Expression<Date | null>) =>
  sql<string | null>`(${time} at time zone 'Europe/Stockholm')::date`;

/** In Swedish order: å, ä and ö come last. */
export const inSwedishOrder = (text: Expression<string>) =>
  sql<string>`${text} collate "sv-SE-x-icu"`;

/** An aggregate that gives no row gives an empty list. */
export const orEmpty = <Item>(
  list: ExpressionWrapper<Tables, never, Item[]> | Expression<Item[] | null>,
) => sql<Item[]>`coalesce(${list}, '[]')`;
