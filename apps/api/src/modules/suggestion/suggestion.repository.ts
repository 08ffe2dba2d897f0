import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { db } from '../../schema/index.ts';

/** The actions and effect goals of the current strategy, and how like their words are to typed ones. */
export type SuggestionMaterial = RowOf<typeof material>;

/**
 * A word of a document of the strategy that a typed word is like, and how. The quality is 1 for the same
 * word, less for a compound, a common beginning or a misspelling; the rarity says how much the word tells.
 */
export type Likeness = SuggestionMaterial['likenesses'][number];

/** Where a word stands: in the document itself, in the heading above it, or in the text under that. */
type Place = 'own' | 'heading' | 'introduction';

type Kind = 'action' | 'effect_goal';

/** The words of a text, marked with the weight of the place that it stands in. */
const weighted = (text: Expression<string>, weight: 'A' | 'B' | 'C') =>
  sql<string>`setweight(to_tsvector('swedish', ${text}), ${sql.lit(weight)})`;

const actionDocuments = () =>
  db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['action.code', 'action.text as title', 'action.position'])
    .select('priority_area.code as areaCode')
    .select((eb) => {
      const introduction = sql<string>`array_to_string(${eb.ref('section.introduction')}, ' ')`;
      const own = weighted(eb.ref('action.text'), 'A');
      const heading = weighted(eb.ref('section.title'), 'B');
      return [
        sql<Kind>`'action'`.as('kind'),
        sql<string>`${own} || ${heading} || ${weighted(introduction, 'C')}`.as('words'),
      ];
    })
    .where('strategy.is_current', '=', true)
    .where('action.retired_at', 'is', null);

const effectGoalDocuments = () =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['effect_goal.code', 'effect_goal.title', 'effect_goal.position'])
    .select('priority_area.code as areaCode')
    .select((eb) => {
      const indicators = eb
        .selectFrom('indicator')
        .select((inner) =>
          sql<string>`string_agg(${inner.ref('indicator.title')} || ' ' || ${inner.ref('indicator.wording')}, ' ')`.as(
            'text',
          ),
        )
        .whereRef('indicator.effect_goal_id', '=', 'effect_goal.id')
        .where('indicator.retired_at', 'is', null);
      const own = weighted(eb.ref('effect_goal.title'), 'A');
      const measured = weighted(sql<string>`coalesce(${indicators}, '')`, 'A');
      return [sql<Kind>`'effect_goal'`.as('kind'), sql<string>`${own} || ${measured}`.as('words')];
    })
    .where('strategy.is_current', '=', true)
    .where('effect_goal.retired_at', 'is', null);

/** How like two words are: a typed one by its stem, and one of the strategy. */
const qualityOf = (stem: Expression<string>, lexeme: Expression<string>) => sql<number>`case
    when ${lexeme} = ${stem} then 1
    when length(${lexeme}) >= 5 and ${stem} like ${lexeme} || '%' then 0.75
    when length(${stem}) >= 5 and ${lexeme} like ${stem} || '%' then 0.75
    when length(${stem}) >= 5 and ${lexeme} like '%' || ${stem} then 0.75
    when length(${lexeme}) >= 5 and ${stem} like '%' || ${lexeme} then 0.6
    when length(${stem}) >= 6 and left(${lexeme}, 6) = left(${stem}, 6) then 0.5
    when length(${stem}) >= 6 and left(${lexeme}, 2) = left(${stem}, 2)
      and similarity(${lexeme}, ${stem}) >= 0.5 then 0.5
    when length(${stem}) >= 5 and left(${lexeme}, 5) = left(${stem}, 5) then 0.3
    else 0 end`;

const material = shaped<{ terms: readonly string[] }>()(({ terms }) =>
  db
    .with(
      (cte) => cte('document').materialized(),
      () => actionDocuments().unionAll(effectGoalDocuments()),
    )
    .with(
      (cte) => cte('written').materialized(),
      (query) =>
        query
          .selectFrom('document')
          .crossJoinLateral((eb) =>
            sql<{ lexeme: string; weights: string[] }>`unnest(${eb.ref('document.words')})`.as(
              'word',
            ),
          )
          .select(['document.code', 'word.lexeme'])
          .select((eb) => {
            const weights = eb.ref('word.weights');
            return sql<Place>`case when 'A' = any(${weights}) then 'own'
              when 'B' = any(${weights}) then 'heading' else 'introduction' end`.as('place');
          }),
    )
    .with(
      (cte) => cte('lexeme').materialized(),
      (query) =>
        query
          .selectFrom('written')
          .select('written.lexeme')
          .select((eb) => {
            const documents = eb.selectFrom('document').select(eb.fn.countAll().as('count'));
            return sql<number>`ln((${documents})::float / count(*))`.as('rarity');
          })
          .groupBy('written.lexeme'),
    )
    .with(
      (cte) => cte('typed').materialized(),
      (query) =>
        query
          .selectFrom(
            sql<{ term: string }>`unnest(${terms}::text[])`.as<'given'>(sql`given (term)`),
          )
          .crossJoinLateral((eb) =>
            sql<{
              stem: string;
            }>`unnest(tsvector_to_array(to_tsvector('swedish', ${eb.ref('given.term')})))`.as<'stems'>(
              sql`stems (stem)`,
            ),
          )
          .select(['given.term', 'stems.stem']),
    )
    .with('likeness', (query) =>
      query
        .selectFrom(['typed', 'lexeme'])
        .select(['typed.term', 'lexeme.lexeme', 'lexeme.rarity'])
        .select((eb) => qualityOf(eb.ref('typed.stem'), eb.ref('lexeme.lexeme')).as('quality')),
    )
    .selectNoFrom((eb) => {
      const documents = (kind: Kind) =>
        eb.selectFrom('document').where('document.kind', '=', kind).orderBy('document.position');
      return [
        jsonArrayFrom(
          documents('action').select([
            'document.code',
            'document.title as text',
            'document.areaCode',
          ]),
        ).as('actions'),
        jsonArrayFrom(
          documents('effect_goal').select(['document.code', 'document.title', 'document.areaCode']),
        ).as('effectGoals'),
        jsonArrayFrom(
          eb
            .selectFrom('likeness')
            .innerJoin('written', 'written.lexeme', 'likeness.lexeme')
            .select([
              'written.code as document',
              'likeness.term as typed',
              'likeness.lexeme',
              'likeness.quality',
              'likeness.rarity',
              'written.place',
            ])
            .where('likeness.quality', '>', 0),
        ).as('likenesses'),
      ];
    }),
);

/** Compares what was typed with every action and effect goal of the current strategy, in one query. */
@Injectable()
export class SuggestionRepository {
  findMaterial(reader: Reader, terms: readonly string[]): Promise<SuggestionMaterial> {
    return reader.onlyRow(material({ terms }));
  }
}
