import { Injectable } from '@nestjs/common';
import type { ActionRef, EffectGoalRef } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/sql.ts';

/** A word of a document of the strategy that a typed word is like, and how. */
export type Likeness = {
  readonly document: string;
  readonly typed: string;
  readonly lexeme: string;
  /** 1 for the same word, less for a compound, a common beginning or a misspelling. */
  readonly quality: number;
  /** How much the word tells: rare ones tell more. */
  readonly rarity: number;
  /** Where it stands: in the document itself, in the heading above it, or in the text under that. */
  readonly place: 'own' | 'heading' | 'introduction';
};

export type SuggestionMaterial = {
  readonly actions: readonly ActionRef[];
  readonly effectGoals: readonly EffectGoalRef[];
  readonly likenesses: readonly Likeness[];
};

/** Compares what was typed with every action and effect goal of the current strategy, in one query. */
@Injectable()
export class SuggestionRepository {
  findMaterial(reader: Reader, terms: readonly string[]): Promise<SuggestionMaterial> {
    return reader.one(sql`
      with document as materialized (
        select action.code, 'action' as kind, action.text as title, area.code as area_code,
          action.position, setweight(to_tsvector('swedish', action.text), 'A')
            || setweight(to_tsvector('swedish', section.title), 'B') || setweight(to_tsvector('swedish',
              array_to_string(section.introduction, ' ')), 'C') as words
        from action join section on section.id = action.section_id
          join priority_area area on area.id = section.priority_area_id
          join strategy on strategy.id = area.strategy_id and strategy.is_current
        where action.retired_at is null
        union all
        select goal.code, 'effect_goal', goal.title, area.code, goal.position,
          setweight(to_tsvector('swedish', goal.title), 'A') || setweight(to_tsvector('swedish', coalesce((
            select string_agg(indicator.title || ' ' || indicator.wording, ' ') from indicator
            where indicator.effect_goal_id = goal.id and indicator.retired_at is null), '')), 'A')
        from effect_goal goal join priority_area area on area.id = goal.priority_area_id
          join strategy on strategy.id = area.strategy_id and strategy.is_current
        where goal.retired_at is null
      ), written as materialized (
        select document.code, word.lexeme, case when 'A' = any(word.weights) then 'own'
          when 'B' = any(word.weights) then 'heading' else 'introduction' end as place
        from document, unnest(document.words) word
      ), lexeme as materialized (
        select lexeme, ln((select count(*) from document)::float / count(*)) as rarity
        from written group by lexeme
      ), typed as materialized (
        select term, lexeme as stem
        from unnest(${terms}::text[]) term, unnest(tsvector_to_array(to_tsvector('swedish', term))) lexeme
      ), likeness as (
        select typed.term, lexeme.lexeme, lexeme.rarity, case
            when lexeme.lexeme = typed.stem then 1
            when length(lexeme.lexeme) >= 5 and typed.stem like lexeme.lexeme || '%' then 0.75
            when length(typed.stem) >= 5 and lexeme.lexeme like typed.stem || '%' then 0.75
            when length(typed.stem) >= 5 and lexeme.lexeme like '%' || typed.stem then 0.75
            when length(lexeme.lexeme) >= 5 and typed.stem like '%' || lexeme.lexeme then 0.6
            when length(typed.stem) >= 6 and left(lexeme.lexeme, 6) = left(typed.stem, 6) then 0.5
            when length(typed.stem) >= 6 and left(lexeme.lexeme, 2) = left(typed.stem, 2)
              and similarity(lexeme.lexeme, typed.stem) >= 0.5 then 0.5
            when length(typed.stem) >= 5 and left(lexeme.lexeme, 5) = left(typed.stem, 5) then 0.3
            else 0 end as quality
        from typed, lexeme
      )
      select
        coalesce((select json_agg(json_build_object('code', code, 'text', title, 'areaCode', area_code)
          order by position) from document where kind = 'action'), '[]') as actions,
        coalesce((select json_agg(json_build_object('code', code, 'title', title, 'areaCode', area_code)
          order by position) from document where kind = 'effect_goal'), '[]') as "effectGoals",
        coalesce((select json_agg(json_build_object('document', written.code, 'typed', likeness.term,
            'lexeme', likeness.lexeme, 'quality', likeness.quality, 'rarity', likeness.rarity,
            'place', written.place))
          from likeness join written on written.lexeme = likeness.lexeme
          where likeness.quality > 0), '[]') as likenesses`);
  }
}
