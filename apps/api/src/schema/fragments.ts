import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Tables } from './tables.ts';

/** A place in a query where these tables can be named. */
export type Of<Names extends keyof Tables> = ExpressionBuilder<Tables, Names>;

/** An actor as links name it. */
export const actorRef = (eb: Of<'actor'>) =>
  jsonBuildObject({
    id: eb.ref('actor.id'),
    name: eb.ref('actor.name'),
    type: eb.ref('actor.type'),
  });

/** In Swedish order: å, ä and ö come last. */
export const inSwedishOrder = (text: Expression<string>) =>
  sql<string>`${text} collate "sv-SE-x-icu"`;
