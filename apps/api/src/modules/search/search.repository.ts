import { Injectable } from '@nestjs/common';
import type { AreaRef, SearchHit } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';
import { MIN_PREFIX_LENGTH } from './search-terms.ts';

/** Ranking looks at so many documents at the most: ranking every hit of a common word costs too much. */
export const CANDIDATE_BOUND = 1000;

/** A term as it was written, with what the county's own words make of it. */
export type ReadTerm = {
  readonly term: string;
  /** Documents with the term or its endings; null for words without meaning ("och"). */
  readonly strict: string | null;
  /** Also its compounds, the same without å ä ö, and near words where nothing else is found. */
  readonly wide: string | null;
  /** The nearest word where no document has the term. */
  readonly near: string | null;
};

export type FoundPage = {
  readonly counts: { kind: SearchHit['kind']; count: number }[];
  readonly hits: {
    kind: SearchHit['kind'];
    key: string;
    title: string;
    headline: string;
    area: AreaRef | null;
  }[];
};

type Asked = {
  readonly strict: string;
  readonly wide: string;
  readonly key: string;
  readonly kind: SearchHit['kind'] | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Marks a match in a headline: characters that no text has, since they are taken out first. */
export const MATCH_START = '\uE000';
export const MATCH_END = '\uE001';

const HEADLINE = `StartSel=${MATCH_START}, StopSel=${MATCH_END}, MaxWords=36, MinWords=18, ShortWord=2`;

@Injectable()
export class SearchRepository {
  /**
   * Reads each term against the vocabulary. Likeness is only asked where a term is written nowhere; a
   * word is proposed only while something has it.
   */
  readTerms(reader: Reader, terms: readonly string[]): Promise<ReadTerm[]> {
    return reader.query(sql`
      with term as (
        select place, term, unaccent(term) as folded, to_tsquery('swedish', term
            || case when length(term) >= ${MIN_PREFIX_LENGTH} then ':*' else '' end) as strict
        from unnest(${terms}::text[]) with ordinality as written (term, place)
      ), known as (
        select term.*, numnode(strict) > 0 as has_meaning, search_has(strict) as is_written
        from term
      )
      select term, nullif(strict::text, '') as strict, near.word as near,
        case when has_meaning then concat_ws(' | ', strict::text, wider.query, nears.query) end as wide
      from known
        left join lateral (
          select string_agg(quote_literal(lexeme), ' | ') as query from (
            select distinct unnest(tsvector_to_array(to_tsvector('swedish', word))) as lexeme
            from (
              select word from search_word
              where length(term) >= 4 and folded like '%' || known.folded || '%'
              order by length(word), word limit 40) compound) lexemes
        ) wider on has_meaning
        left join lateral (
          select array_agg(word order by likeness desc, length(word), word) as words from (
            select word, similarity(folded, known.folded) as likeness from search_word
            where length(term) >= 4 and folded % known.folded
              and similarity(folded, known.folded) >= 0.4
            order by likeness desc, length(word), word limit 6) nearest
        ) alike on has_meaning and not is_written
        left join lateral (
          select string_agg(quote_literal(lexeme), ' | ') as query from (
            select distinct unnest(tsvector_to_array(to_tsvector('swedish', word))) as lexeme
            from unnest(alike.words) word) lexemes
        ) nears on true
        left join lateral (
          select word from unnest(alike.words) with ordinality as likely (word, rank)
          where search_has(plainto_tsquery('swedish', word)) order by rank limit 1
        ) near on true
      order by place`);
  }

  /** Ranks candidates and reads one page of them, in one query. */
  find(reader: Reader, asked: Asked): Promise<FoundPage> {
    const wide = sql`${asked.wide}::tsquery`;
    const strict = sql`${asked.strict}::tsquery`;
    return reader.one(sql`
      with candidate as materialized (
        select * from search_candidates(${strict}, ${wide}, ${asked.key}, ${CANDIDATE_BOUND})
      ), page as (
        select candidate.*,
          (case when key = ${asked.key} then 10 else 0 end)
            + 4 * ts_rank('{0.05,0.2,0.4,1}', words, ${strict}, 1)
            + ts_rank('{0.05,0.2,0.4,1}', words, ${wide}, 1) as rank
        from candidate
        where ${asked.kind === undefined ? sql`true` : sql`kind = ${asked.kind}`}
        order by rank desc, kind, key limit ${asked.limit} offset ${asked.offset}
      )
      select
        coalesce((select json_agg(counted) from (
          select kind, count(*)::int as count from candidate group by kind) counted), '[]') as counts,
        coalesce((
          select json_agg(json_build_object('kind', kind, 'key', key, 'title', page.title,
              'headline', ts_headline('swedish', translate(case
                  when to_tsvector('swedish', body) @@ any_of.query then body
                  when to_tsvector('swedish', page.title) @@ any_of.query then page.title
                  else coalesce(initiative.description, nullif(body, ''), page.title) end,
                ${MATCH_START + MATCH_END}, ''), any_of.query, ${HEADLINE}),
              'area', case when area.id is not null then json_build_object(
                'code', area.code, 'title', area.title, 'position', area.position) end)
            order by rank desc, kind, key)
          from page left join priority_area area on area.id = page.priority_area_id
            left join initiative on page.kind = 'initiative' and initiative.id = page.id,
            (select replace(${asked.wide}, ' & ', ' | ')::tsquery as query) any_of), '[]') as hits`);
  }
}
