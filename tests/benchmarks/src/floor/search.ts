import { jsonOf, rowsOf } from './database.ts';
import { found, type Route } from './route.ts';

const LEXEMES = (words: string) => `(select string_agg(distinct quote_literal(lexeme), ' | ')
  from ${words} near_word, unnest(tsvector_to_array(to_tsvector('swedish', near_word.word))) lexeme)`;

/** What the words of the county make of each term: with endings, in compounds, or misspelt. */
const READ = `
  with written as (
    select term, place, unaccent(term) as folded, to_tsquery('swedish', term || ':*') as strict
    from unnest($1::text[]) with ordinality given(term, place)
  ), known as materialized (
    select *, numnode(strict) > 0 as has_meaning, search_has(strict) as is_written from written
  ), alike as materialized (
    select known.*, case when has_meaning and not is_written and length(term) >= 4 then array(
      select word from search_word where search_word.folded % known.folded
        and similarity(search_word.folded, known.folded) >= 0.4
      order by similarity(search_word.folded, known.folded) desc, length(word), word limit 6)
      else '{}' end as near_words
    from known
  )
  select coalesce(string_agg('(' || strict::text || ')', $2 order by place), '') as strict,
    coalesce(string_agg('(' || concat_ws(' | ', strict::text,
      case when length(term) >= 4 then ${LEXEMES(`(select word from search_word
        where search_word.folded like '%' || alike.folded || '%' order by length(word), word limit 40)`)} end,
      ${LEXEMES('(select unnest(near_words) as word)')}) || ')', $2 order by place), '') as wide,
    (array_agg(near.word order by place) filter (where near.word is not null))[1] as near
  from alike left join lateral (
    select word from unnest(near_words) with ordinality likely(word, rank)
    where search_has(plainto_tsquery('swedish', word)) order by rank limit 1) near on true
  where has_meaning`;

const FOUND = `
  with candidate as materialized (
    select * from floor_candidates($1::text::tsquery, $2::text::tsquery, $3, 1000)
  ), page as (
    select *, case when key = $3 then 10 else 0 end
      + 4 * ts_rank('{0.05,0.2,0.4,1}', words, $1::text::tsquery, 1)
      + ts_rank('{0.05,0.2,0.4,1}', words, $2::text::tsquery, 1) as rank
    from candidate order by rank desc, kind, key limit $4
  )
  select json_build_object(
    'items', coalesce((
      select json_agg(json_build_object('kind', page.kind, 'key', page.key, 'title', page.title,
        'snippet', ts_headline('swedish', coalesce(nullif(page.body, ''), page.title),
          replace($2::text, ' & ', ' | ')::tsquery, 'MaxWords=36, MinWords=18, ShortWord=2'),
        'area', (select json_build_object('code', code, 'title', title, 'position', position)
          from priority_area where id = page.priority_area_id)) order by rank desc, page.kind, key)
      from page), '[]'),
    'total', (select count(*) from candidate),
    'counts', coalesce((select json_agg(json_build_object('kind', kind, 'count', many))
      from (select kind, count(*) as many from candidate group by kind) counted), '[]'),
    'didYouMean', $5::text)::text as json`;

type Read = { strict: string; wide: string; near: string | null };

async function search(query: URLSearchParams): Promise<string | null> {
  const words = (query.get('q') ?? '').toLowerCase();
  const terms = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const find = async (operator: ' & ' | ' | ') => {
    const [read] = await rowsOf<Read>(READ, [terms, operator]);
    return jsonOf(FOUND, [
      read?.strict,
      read?.wide,
      words,
      Number(query.get('limit') ?? 20),
      read?.near ?? null,
    ]);
  };
  const all = await find(' & ');
  return terms.length > 1 && all?.startsWith('{"items" : [],') ? find(' | ') : all;
}

/**
 * Actions and effect goals that have the most telling of the typed words, or of what begins like them. The
 * words of the strategy are kept beside it, since they change once in ten years.
 */
const SUGGESTIONS = `
  with typed as (
    select distinct stem from unnest(tsvector_to_array(to_tsvector('swedish', $1))) stem
    where length(stem) > 2
  ), scored as (
    select document, kind, sum(score) as score, array_agg(lexeme) as matched from (
      select distinct on (word.document, typed.stem) word.document, word.kind, word.lexeme,
        word.rarity * word.weight * case when word.lexeme = typed.stem then 1 else 0.75 end
          * power(least(1, length(typed.stem) / 8.0), 2) as score
      from typed join floor_word word on word.lexeme ~>=~ typed.stem and word.lexeme ~<=~
        case when length(typed.stem) >= 5 then typed.stem || chr(65535) else typed.stem end
      order by word.document, typed.stem, score desc) best
    group by 1, 2 order by score desc
  )
  select json_build_object(
    'actions', coalesce((select json_agg(json_build_object('code', a.code, 'text', a.text,
      'areaCode', area.code, 'matched', matched) order by score desc)
      from (select * from scored where kind = 'action' limit 6) s join action a on a.code = s.document
        join section on section.id = a.section_id
        join priority_area area on area.id = section.priority_area_id), '[]'),
    'effectGoals', coalesce((select json_agg(json_build_object('code', g.code, 'title', g.title,
      'areaCode', area.code, 'matched', matched) order by score desc)
      from (select * from scored where kind = 'effect_goal' limit 4) s
        join effect_goal g on g.code = s.document
        join priority_area area on area.id = g.priority_area_id), '[]'))::text as json`;

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/search$/,
    answer: async ({ query }) => found(await search(query)),
  },
  {
    method: 'POST',
    path: /^\/api\/v1\/suggestions$/,
    isForPeople: true,
    async answer({ body }) {
      const { text } = body as { text: string };
      return found(await jsonOf(SUGGESTIONS, [text]));
    },
  },
];
