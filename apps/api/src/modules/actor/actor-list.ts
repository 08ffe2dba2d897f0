import type { ActorsQuery } from '@samhandling/contract';
import { type ActorState, type ActorType, foldedWords } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
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
  /** Each has to stand in the name, as it compares without dots and capital letters. */
  like: readonly string[] | undefined;
  /** What is typed, where it may be the first letters of the words of a name. */
  initials: string | undefined;
  type: readonly ActorType[] | undefined;
  municipality: readonly string[] | undefined;
  admittedIn: string | undefined;
  page: number;
  limit: number;
};

const isNamed = (
  name: Expression<string>,
  like: Expression<readonly string[]>,
  initials: Expression<string> | undefined,
) => {
  const folded = sql<string>`lower(unaccent(normalize(${name}, NFC)))`;
  const hasWords = sql<SqlBool>`${folded} like all(${like}::text[])`;
  return initials
    ? sql<SqlBool>`(${hasWords} or regexp_replace(${folded},
        '[^[:alnum:]]*([[:alnum:]])[[:alnum:]]*[^[:alnum:]]*', '\\1', 'g') = ${initials})`
    : hasWords;
};

/** A page of actors. */
export const listed = shaped<ActorListFilter>({
  plannedEachTimeWith: ['like'],
  writtenOut: ['limit'],
})((
  { state, like, initials, type, municipality, admittedIn, page, limit },
  sort: ActorsQuery['sort'],
) => {
  const isAsked = (eb: Of<'actor'>) =>
    eb.and([
      eb('actor.state', '=', state),
      ...(like ? [isNamed(eb.ref('actor.name'), like, initials)] : []),
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
  const words = foldedWords(q ?? '');
  const like = q ? words.map(likePattern) : undefined;
  const initials = words.length === 1 ? words[0] : undefined;
  return { state, like, initials, type, municipality, admittedIn, page, limit };
}
