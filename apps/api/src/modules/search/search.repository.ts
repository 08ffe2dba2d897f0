import { Injectable } from '@nestjs/common';
import { type AliasableExpression, type Expression, type Selectable, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, type Tables } from '../../schema/index.ts';
import { MIN_PREFIX_LENGTH } from './search-terms.ts';

/** Ranking looks at so many documents at the most: ranking every hit of a common word costs too much. */
export const CANDIDATE_BOUND = 1000;
/** So many of them are scored again, by the rules that the strategy is scored by. */
export const SCORED_BOUND = 250;

/**
 * A term as it was written, with what the county's own words make of it. `strict` finds documents with
 * the term or its endings, and is null for words without meaning ("och"). `wide` also finds its compounds,
 * the same without å ä ö, and near words where nothing else is found. `near` is the nearest word where no
 * document has the term.
 */
export type ReadTerm = RowOf<typeof readings>;

/** Texts as words of Swedish without their endings, joined to a query that finds any of them. */
const anyLexemeOf = (words: AliasableExpression<{ word: string }>) => {
  const lexemes = db
    .selectFrom(words.as('text'))
    .select((eb) =>
      sql<string>`unnest(tsvector_to_array(to_tsvector('swedish', ${eb.ref('text.word')})))`.as(
        'lexeme',
      ),
    )
    .distinct();
  return db
    .selectFrom(lexemes.as('lexemes'))
    .select((eb) =>
      sql<string | null>`string_agg(quote_literal(${eb.ref('lexemes.lexeme')}), ' | ')`.as('query'),
    );
};

const lengthOf = (text: Expression<string>) => sql<number>`length(${text})`;
const likenessOf = (one: Expression<string>, other: Expression<string>) =>
  sql<number>`similarity(${one}, ${other})`;

/** Words of the vocabulary that contain the term. */
const compoundsOf = (term: Expression<string>, folded: Expression<string>) =>
  db
    .selectFrom('search_word')
    .select('search_word.word')
    .where(lengthOf(term), '>=', 4)
    .where('search_word.folded', 'like', sql<string>`'%' || ${folded} || '%'`)
    .orderBy((eb) => lengthOf(eb.ref('search_word.word')))
    .orderBy('search_word.word')
    .limit(40);

/** Words of the vocabulary that are similar to the term, the most similar first. */
const wordsLike = (term: Expression<string>, folded: Expression<string>) =>
  db
    .selectFrom('search_word')
    .select('search_word.word')
    .select((eb) => likenessOf(eb.ref('search_word.folded'), folded).as('likeness'))
    .where(lengthOf(term), '>=', 4)
    .where((eb) => sql<boolean>`${eb.ref('search_word.folded')} % ${folded}`)
    .where((eb) => eb(likenessOf(eb.ref('search_word.folded'), folded), '>=', 0.4))
    .orderBy('likeness', 'desc')
    .orderBy((eb) => lengthOf(eb.ref('search_word.word')))
    .orderBy('search_word.word')
    .limit(6);

const readings = shaped<{ terms: readonly string[] }>()(({ terms }) =>
  db
    .with('term', (query) =>
      query
        .selectFrom(
          sql<{
            term: string;
            place: string;
          }>`unnest(${terms}::text[]) with ordinality`.as<'written'>(sql`written (term, place)`),
        )
        .select(['written.place', 'written.term'])
        .select((eb) => {
          const term = eb.ref('written.term');
          return [
            sql<string>`unaccent(${term})`.as('folded'),
            sql<string>`to_tsquery('swedish', ${term}
              || case when length(${term}) >= ${MIN_PREFIX_LENGTH} then ':*' else '' end)`.as(
              'strict',
            ),
          ];
        }),
    )
    .with('known', (query) =>
      query
        .selectFrom('term')
        .selectAll('term')
        .select((eb) => [
          sql<boolean>`numnode(${eb.ref('term.strict')}) > 0`.as('hasMeaning'),
          sql<boolean>`search_has(${eb.ref('term.strict')})`.as('isWritten'),
        ]),
    )
    .selectFrom('known')
    .leftJoinLateral(
      (eb) => anyLexemeOf(compoundsOf(eb.ref('known.term'), eb.ref('known.folded'))).as('wider'),
      (join) => join.on('known.hasMeaning', '=', true),
    )
    .leftJoinLateral(
      (eb) =>
        db
          .selectFrom(wordsLike(eb.ref('known.term'), eb.ref('known.folded')).as('nearest'))
          .select((inner) => {
            const word = inner.ref('nearest.word');
            return sql<string[] | null>`array_agg(${word}
              order by ${inner.ref('nearest.likeness')} desc, length(${word}), ${word})`.as(
              'words',
            );
          })
          .as('alike'),
      (join) => join.on('known.hasMeaning', '=', true).on('known.isWritten', '=', false),
    )
    .leftJoinLateral(
      (eb) => {
        const words = sql<{ word: string }>`(select unnest(${eb.ref('alike.words')}) as word)`;
        return anyLexemeOf(words).as('nears');
      },
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        db
          .selectFrom(
            sql<{
              word: string;
              rank: string;
            }>`unnest(${eb.ref('alike.words')}) with ordinality`.as<'likely'>(
              sql`likely (word, rank)`,
            ),
          )
          .select('likely.word')
          .where(
            (inner) =>
              sql<boolean>`search_has(plainto_tsquery('swedish', ${inner.ref('likely.word')}))`,
          )
          .orderBy('likely.rank')
          .limit(1)
          .as('near'),
      (join) => join.onTrue(),
    )
    .select(['known.term', 'known.isWritten', 'near.word as near'])
    .select((eb) => {
      const strict = sql<string>`${eb.ref('known.strict')}::text`;
      return [
        sql<string | null>`nullif(${strict}, '')`.as('strict'),
        sql<string | null>`case when ${eb.ref('known.hasMeaning')}
          then concat_ws(' | ', ${strict}, ${eb.ref('wider.query')}, ${eb.ref('nears.query')}) end`.as(
          'wide',
        ),
      ];
    })
    .orderBy('known.place'),
);

/** An initiative or an actor that may be what is asked for, with the texts that it is compared by. */
export type Candidate = RowOf<typeof candidates>;

type Wanted = { readonly query: string; readonly bound: number };
type Document = Selectable<Tables['search_document']>;

/** Those that have any of the words: the most telling first, of as many as are looked at. */
const candidates = shaped<Wanted>()(({ query, bound }) =>
  db
    .with(
      (cte) => cte('candidate').materialized(),
      (given) =>
        given
          .selectFrom(
            sql<Document>`search_things(${query}::tsquery, ${sql.lit(CANDIDATE_BOUND)})`.as(
              'document',
            ),
          )
          .selectAll()
          .select((eb) =>
            sql<number>`ts_rank('{0.05,0.2,0.4,1}', ${eb.ref('document.words')}, ${query}::tsquery, 1)`.as(
              'rank',
            ),
          )
          .orderBy('rank', 'desc')
          .orderBy('document.key')
          .limit(bound),
    )
    .selectFrom('candidate')
    .leftJoin('initiative', (join) =>
      join.on('candidate.kind', '=', 'initiative').onRef('initiative.id', '=', 'candidate.id'),
    )
    .leftJoin('actor', (join) =>
      join.on((eb) =>
        eb.or([
          eb('actor.id', '=', eb.ref('initiative.owner_actor_id')),
          eb.and([eb('candidate.kind', '=', 'actor'), eb('actor.id', '=', eb.ref('candidate.id'))]),
        ]),
      ),
    )
    .leftJoin('municipality', 'municipality.code', 'actor.municipality_code')
    .select(['candidate.kind', 'candidate.key', 'candidate.title', 'candidate.body'])
    .select((eb) => [
      'initiative.description',
      'actor.name as actorName',
      'municipality.name as seat',
      sql<string[]>`array(${eb
        .selectFrom('initiative_municipality')
        .innerJoin('municipality as site', 'site.code', 'initiative_municipality.municipality_code')
        .select('site.name')
        .whereRef('initiative_municipality.initiative_id', '=', 'initiative.id')
        .orderBy('site.name')})
        || coalesce(search_across_border(${eb.ref('initiative.places_across_border')}), '{}')`.as(
        'sites',
      ),
    ]),
);

@Injectable()
export class SearchRepository {
  /**
   * Reads each term against the vocabulary. Likeness is only asked where a term is written nowhere; a
   * word is proposed only while something has it.
   */
  readTerms(reader: Reader, terms: readonly string[]): Promise<ReadTerm[]> {
    return reader.rows(readings({ terms }));
  }

  /** The initiatives and actors that have any of the words, to be scored. */
  candidates(reader: Reader, query: string): Promise<Candidate[]> {
    return reader.rows(candidates({ query, bound: SCORED_BOUND }));
  }
}
