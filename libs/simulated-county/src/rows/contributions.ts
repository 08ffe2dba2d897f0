import type { Client } from './client.ts';

/**
 * What initiatives say that they will change. More than a quarter say nothing; sizes only where there is a
 * measure, of women and men for some.
 */
export async function writeContributions(client: Client): Promise<void> {
  await client.query(STATED);
  await client.query('create unique index on outline_effect (id)');
  await client.query('create index on outline_effect (i)');
  await client.query('analyze outline_effect');
  await client.query(CONTRIBUTIONS);
  await client.query('analyze contribution');
}

const STATED = `
  create temporary table outline_effect on commit drop as
  with stated as (
    select outline.i, outline.id as initiative_id, outline.state, outline.published_on, outline.submitted_on,
      outline.created_at, outline.ends_on, effect.value ->> 'mechanism' as mechanism, effect.n,
      measure.id as measure_id, measure.unit as measure_unit, indicator.id as indicator_id,
      coalesce(indicator.effect_goal_id, effect_goal.id) as effect_goal_id,
      effect_size.low, effect_size.high, effect_size.decimals,
      coalesce(effect_size.direction,
        case when effect.value ->> 'to' in ('l-e3', 't-e2') then 'decrease' else 'increase' end)
        as direction,
      effect_size.by_sex,
      outline.i || ' ' || (effect.value ->> 'to') as seed
    from outline join motif on motif.n = outline.motif,
      jsonb_array_elements(motif.effects) with ordinality effect(value, n)
      left join effect_size on effect_size.measure = effect.value ->> 'to'
      left join measure on measure.code = effect.value ->> 'to'
      left join indicator on indicator.id = measure.indicator_id
      left join effect_goal on effect_goal.code = effect.value ->> 'to'
    where pg_temp.share('says ' || outline.i) < 0.72
      and (effect.n = 1 or pg_temp.share('says ' || outline.i || effect.n) < 0.86)
  ), sized as (
    select *, low is not null and pg_temp.share('sized ' || seed) < 0.62 as is_sized,
      by_sex = 'women' or by_sex = 'both' and pg_temp.share('split ' || seed) < 0.5 as is_split,
      round((low + (high - low) * power(pg_temp.share('size ' || seed), 1.7))::numeric, decimals) as size
    from stated
  )
  select *, pg_temp.id('contribution ' || seed) as id,
    case
      when not is_sized then '[]'::jsonb
      when is_split then jsonb_path_query_array(jsonb_build_array(
        jsonb_build_object('sex', 'women', 'birth', null, 'value',
          greatest(size, round(power(0.1, decimals)::numeric, decimals))::text),
        jsonb_build_object('sex', 'men', 'birth', null, 'value',
          greatest(round(size * 0.8, decimals), round(power(0.1, decimals)::numeric, decimals))::text)), case by_sex when 'women' then '$[0]' else '$[*]' end::jsonpath)
      else jsonb_build_array(jsonb_build_object('sex', null, 'birth', null, 'value',
        greatest(size, round(power(0.1, decimals)::numeric, decimals))::text))
    end as expected,
    case
      when state = 'published' and published_on < pg_temp.today() - 20 then
        case when review_share < 0.25 then 'accepted' when review_share < 0.28 then 'questioned'
          when review_share < 0.305 then 'answered' else 'open' end
      when state = 'archived' and review_share < 0.3 then 'accepted'
      when state = 'submitted' and review_share < 0.1 then 'questioned'
      else 'open' end as review_state,
    pg_temp.at(case when state = 'submitted' then submitted_on + 1
      else published_on + 4 + floor(least(60, pg_temp.today() - published_on - 12)
        * pg_temp.share('reviewed ' || seed))::int end, 'reviewed ' || seed) as reviewed_at
  from (select *, pg_temp.share('review ' || seed) as review_share from sized) reviewed`;

const CONTRIBUTIONS = `
  insert into contribution (id, initiative_id, effect_goal_id, indicator_id, measure_id, direction, unit,
    expected, mechanism, confidence, by_year, position, counterfactual, evidence_url, review_state,
    question, review_changed_at, version)
  select id, initiative_id, effect_goal_id, indicator_id, case when is_sized then measure_id end,
    direction, case when is_sized then measure_unit end, expected, mechanism,
    case when confidence_share < 0.2 then 'high' when confidence_share < 0.68 then 'medium'
      else 'low' end,
    case when is_sized or confidence_share < 0.4
      then extract(year from coalesce(ends_on, pg_temp.today()))::int + pg_temp.whole('by ' || seed, 0, 2)
      end,
    row_number() over (partition by initiative_id order by n),
    case when pg_temp.share('else ' || seed) < 0.3
      then pg_temp.pick(said.counterfactuals, 'else ' || seed) else '' end,
    case when pg_temp.share('source ' || seed) < 0.14 then 'https://example.org/underlag/' || i || '-' || n
      end,
    review_state,
    case when review_state in ('questioned', 'answered')
      then pg_temp.pick(said.questions, 'question ' || seed) end,
    case when review_state = 'answered' then reviewed_at + interval '5 days 3 hours'
      when review_state <> 'open' then reviewed_at end,
    case review_state when 'open' then 1 when 'answered' then 3 else 2 end
  from (select *, pg_temp.share('confidence ' || seed) as confidence_share
    from outline_effect order by created_at, i, n) stating, said
  where pg_temp.tell(created_at) is not null`;
