import type { ActorsQuery } from '@samhandling/contract';
import type { ActorState, ActorType } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { likePattern } from '../../platform/database/like-pattern.ts';
import { shaped } from '../../platform/database/statement.ts';
import {
  anyWord,
  db,
  happenedTo,
  inSwedish,
  type Of,
  paged,
  rowCount,
} from '../../schema/index.ts';
import { initiativeCountOf, municipalityOf } from './actor-fragments.ts';

const ownershipCountOf = (eb: Of<'actor'>) =>
  eb
    .selectFrom('ownership')
    .select(rowCount.as('count'))
    .whereRef('ownership.actor_id', '=', 'actor.id')
    .where('ownership.state', '=', sql.lit('confirmed'))
    .$asScalar()
    .$notNull();

const byName = (eb: Of<'actor'>) => sql`${inSwedish(eb.ref('actor.name'))}, ${eb.ref('actor.id')}`;

const ORDERS: Record<ActorsQuery['sort'], (eb: Of<'actor'>) => Expression<unknown>> = {
  name: byName,
  '-name': (eb) => sql`${inSwedish(eb.ref('actor.name'))} desc, ${eb.ref('actor.id')}`,
  initiatives: (eb) => sql`${initiativeCountOf(eb)}, ${byName(eb)}`,
  '-initiatives': (eb) => sql`${initiativeCountOf(eb)} desc, ${byName(eb)}`,
  ownerships: (eb) => sql`${ownershipCountOf(eb)}, ${byName(eb)}`,
  '-ownerships': (eb) => sql`${ownershipCountOf(eb)} desc, ${byName(eb)}`,
};

type ActorListFilter = {
  state: ActorState;
  like: string | undefined;
  type: readonly ActorType[] | undefined;
  municipality: readonly string[] | undefined;
  admittedIn: string | undefined;
  page: number;
  limit: number;
};

/** A page of actors. */
export const listed = shaped<ActorListFilter>({
  plannedEachTimeWith: ['like'],
  writtenOut: ['limit'],
})(({ state, like, type, municipality, admittedIn, page, limit }, sort: ActorsQuery['sort']) => {
  const isAsked = (eb: Of<'actor'>) =>
    eb.and([
      eb('actor.state', '=', state),
      ...(like ? [eb('actor.name', 'ilike', like)] : []),
      ...(type ? [eb('actor.type', '=', anyWord(type))] : []),
      ...(municipality ? [eb('actor.municipality_code', '=', anyWord(municipality))] : []),
      ...(admittedIn
        ? [eb('actor.id', 'in', happenedTo('actor.admitted', 'actor', admittedIn))]
        : []),
    ]);
  const rows = db
    .selectFrom('actor')
    .select(['actor.id', 'actor.name', 'actor.type', 'actor.state'])
    .select('actor.is_example as isExample')
    .select((eb) => [
      municipalityOf(eb).as('municipality'),
      initiativeCountOf(eb).as('initiativeCount'),
      ownershipCountOf(eb).as('ownershipCount'),
    ])
    .where(isAsked);
  const counted = db.selectFrom('actor').where(isAsked);
  return paged(rows, counted, {
    key: (eb) => eb.ref('actor.id'),
    order: ORDERS[sort],
    page,
    limit,
  });
});

/** What the query asks for; where it does not name a state, admitted actors are found. */
export function filterOf(query: ActorsQuery): ActorListFilter {
  const { q, type, municipality, admittedIn, state = 'admitted', page, limit } = query;
  const like = q ? likePattern(q) : undefined;
  return { state, like, type, municipality, admittedIn, page, limit };
}
