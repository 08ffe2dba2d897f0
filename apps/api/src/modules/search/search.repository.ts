import { Injectable } from '@nestjs/common';
import type { SearchKind } from '@samhandling/contract';
import { type AliasableExpression, type Expression, type Selectable, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db, type Tables } from '../../schema/index.ts';
import { MIN_PREFIX_LENGTH } from './search-terms.ts';

/** Ranking looks at so many documents at the most: ranking every hit of a common word costs too much. */
export const CANDIDATE_BOUND = 1000;

/**
 * A term as it was written, with what the county's own words make of it. `strict` finds documents with
 * the term or its endings, and is null for words without meaning ("och"). `wide` also finds its compounds,
 * the same without å ä ö, and near words where nothing else is found. `near` is the nearest word where no
 * document has the term.
 */
export type ReadTerm = RowOf<typeof readings>;

/** How many there are of each kind, and the hits of one page, with what matched marked in the headline. */
export type SearchResultPage = RowOf<typeof found>;

type SearchCriteria = {
  readonly strict: string;
  readonly wide: string;
  readonly key: string;
  readonly kind: SearchKind | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Marks a match in a headline: characters that no text has, since they are taken out first. */
export const MATCH_START = '\uE000';
export const MATCH_END = '\uE001';

const HEADLINE = `StartSel=${MATCH_START}, StopSel=${MATCH_END}, MaxWords=36, MinWords=18, ShortWord=2`;

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
    .select(['known.term', 'near.word as near'])
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

type Document = Selectable<Tables['search_document']>;

const found = shaped<SearchCriteria>()(({ strict, wide, key, kind, offset, limit }) =>
  db
    .with(
      (cte) => cte('candidate').materialized(),
      (query) =>
        query
          .selectFrom(
            sql<Document>`search_candidates(${strict}::tsquery, ${wide}::tsquery, ${key},
              ${CANDIDATE_BOUND})`.as('document'),
          )
          .selectAll(),
    )
    .with('page', (query) =>
      query
        .selectFrom('candidate')
        .selectAll('candidate')
        .select((eb) => {
          const words = eb.ref('candidate.words');
          return sql<number>`(case when ${eb.ref('candidate.key')} = ${key} then 10 else 0 end)
            + 4 * ts_rank('{0.05,0.2,0.4,1}', ${words}, ${strict}::tsquery, 1)
            + ts_rank('{0.05,0.2,0.4,1}', ${words}, ${wide}::tsquery, 1)`.as('rank');
        })
        .where((eb) => eb.and(kind ? [eb('candidate.kind', '=', kind)] : []))
        .orderBy('rank', 'desc')
        .orderBy('candidate.kind')
        .orderBy('candidate.key')
        .limit(limit)
        .offset(offset),
    )
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('candidate')
          .select(['candidate.kind', sql<number>`count(*)::int`.as('count')])
          .groupBy('candidate.kind'),
      ).as('counts'),
      jsonArrayFrom(
        eb
          .selectFrom('page')
          .leftJoin('initiative', (join) =>
            join.on('page.kind', '=', 'initiative').onRef('initiative.id', '=', 'page.id'),
          )
          .crossJoin(
            db
              .selectNoFrom(sql<string>`replace(${wide}, ' & ', ' | ')::tsquery`.as('query'))
              .as('any_of'),
          )
          .select(['page.kind', 'page.key', 'page.title'])
          .select((inner) => {
            const [query, title] = [inner.ref('any_of.query'), inner.ref('page.title')];
            const body = inner.ref('page.body');
            const text = sql<string>`case
              when to_tsvector('swedish', ${body}) @@ ${query} then ${body}
              when to_tsvector('swedish', ${title}) @@ ${query} then ${title}
              else coalesce(${inner.ref('initiative.description')}, nullif(${body}, ''), ${title}) end`;
            return [
              sql<string>`ts_headline('swedish',
                translate(${text}, ${MATCH_START + MATCH_END}, ''), ${query}, ${HEADLINE})`.as(
                'headline',
              ),
              jsonObjectFrom(
                inner
                  .selectFrom('priority_area')
                  .select(['priority_area.code', 'priority_area.title', 'priority_area.position'])
                  .whereRef('priority_area.id', '=', 'page.priority_area_id'),
              ).as('area'),
            ];
          })
          .orderBy('page.rank', 'desc')
          .orderBy('page.kind')
          .orderBy('page.key'),
      ).as('hits'),
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

  /** Ranks candidates and reads one page of them, in one query. */
  find(reader: Reader, asked: SearchCriteria): Promise<SearchResultPage> {
    return reader.onlyRow(found(asked));
  }
}
