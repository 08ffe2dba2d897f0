/**
 * Which reports there are. All of the public initiatives' time between publication and last report is shared
 * by as many reports as are wanted, so that they come about as often everywhere; planned work reports less.
 */
export const REPORTS = `
  create temporary table outline_report on commit drop as
  with spans as (
    select outline.*, last_on - published_on as span,
      sum((last_on - published_on) * case work_status when 'planned' then 0.3 else 1 end)
        over (order by i) as upto,
      (last_on - published_on) * case work_status when 'planned' then 0.3 else 1 end as own,
      sum((last_on - published_on) * case work_status when 'planned' then 0.3 else 1 end)
        over () as whole
    from outline where is_public and last_on is not null
  ), counted as (
    select *, (round(upto * $1 / whole) - round((upto - own) * $1 / whole))::int as k from spans
  ), dated as (
    select counted.*, j, pg_temp.workday(published_on + (span * j / k)) as filed_on
    from counted, generate_series(1, k) j
  ), covered as (
    select *, greatest(filed_on - pg_temp.whole('until ' || i || ' ' || j, 0, 4),
        coalesce(lag(filed_on) over one, published_on - 30) + 1) as period_to
    from dated window one as (partition by i order by j)
  ), said_of as (
    select covered.i, j, k, covered.id as initiative_id, owner_id, motif, filed_on, period_to,
      coalesce(lag(period_to) over (partition by covered.i order by j) + 1, published_on - 45)
        as period_from,
      case when j = k then work_status when work_status = 'planned' or filed_on < starts_on
        then 'planned' else 'ongoing' end as work_status,
      village, municipality, place, owner, i || ' ' || j as seed
    from covered
  )
  select said_of.i, j, k, 0 as round, initiative_id, owner_id, period_from, period_to, work_status,
    pg_temp.id('report ' || seed) as id, pg_temp.at(filed_on, 'filed ' || seed) as filed_at,
    case work_status when 'completed' then 100 when 'planned' then 0
      when 'cancelled' then null
      else case when pg_temp.share('progress ' || seed) < 0.1 then null
        else 5 + floor(85 * j / (k + 1.0) + 5 * pg_temp.share('progress ' || i))::int end end
      as progress_percent,
    pg_temp.fill(pg_temp.nth(motif.done, i + j), village, municipality, place, owner,
        pg_temp.whole('done ' || seed, 3, 60))
      || case when pg_temp.share('also ' || seed) < 0.45
        then ' ' || pg_temp.pick(said."alsoDone", 'also ' || seed) else '' end as done,
    case when work_status = 'planned' or pg_temp.share('led to ' || seed) < 0.15 then ''
      else pg_temp.fill(pg_temp.nth(motif.achieved, i + j), village, municipality, place, owner,
        pg_temp.whole('led to ' || seed, 3, 40)) end as achieved,
    case work_status
      when 'paused' then pg_temp.pick(said.paused, 'paused ' || i)
      when 'cancelled' then pg_temp.pick(said.cancelled, 'cancelled ' || i)
      else case when pg_temp.share('differs ' || seed) < 0.24
        then pg_temp.pick(said.deviations, 'differs ' || seed) else '' end end as deviations,
    case when work_status in ('completed', 'cancelled')
      then pg_temp.pick(said."closingWords", 'final ' || i)
      else pg_temp.fill(pg_temp.nth(motif.next, i + j), village, municipality, place, owner,
        pg_temp.whole('next ' || seed, 2, 12)) end as next_steps
  from said_of join motif on motif.n = said_of.motif, said`;

/**
 * What was seen to change, in some of the last reports and some in the middle: a part of what was expected,
 * as far as the work had come; in words where no size was stated.
 */
export const OBSERVED = `
  create temporary table outline_observed on commit drop as
  with telling as (
    select outline_report.id as report_id, outline_report.j, outline_report.k, outline_report.i,
      coalesce(progress_percent, 40) / 100.0 as progress
    from outline_report
    where work_status in ('ongoing', 'completed', 'paused')
      and (j = k and k > 1 and pg_temp.share('tells ' || outline_report.i) < 0.82
        or j = k / 2 and k > 4 and pg_temp.share('told ' || outline_report.i) < 0.4)
  ), seen as (
    select telling.*, outline_effect.id as contribution_id, outline_effect.n, decimals,
      part.value ->> 'sex' as sex, (part.value ->> 'value')::numeric as expected,
      outline_effect.is_sized, outline_effect.measure_unit, outline_effect.seed || ' ' || telling.j as seed
    from telling join outline_effect using (i)
      left join jsonb_array_elements(outline_effect.expected) part(value)
        on pg_temp.share('counted ' || outline_effect.seed || telling.j) < 0.7
    where pg_temp.share('saw ' || outline_effect.seed || telling.j) < 0.8
  )
  select report_id, contribution_id, sex,
    pg_temp.id('observed ' || seed || coalesce(sex, '')) as id,
    case when expected is not null then least(expected, greatest(round(power(0.1, decimals)::numeric, decimals),
      round((expected * progress * (0.3 + 0.6 * pg_temp.share('observed ' || seed)))::numeric, decimals))) end
      as value,
    case when expected is not null then measure_unit end as unit,
    case when expected is null then pg_temp.pick(said."seenNotes", 'seen ' || seed)
      else pg_temp.pick(said."measuredNotes", 'seen ' || seed) end as note,
    case when pg_temp.share('proof ' || seed) < 0.12
      then 'https://example.org/uppfoljning/' || seen.i || '-' || seen.j end as evidence_url,
    case when pg_temp.share('sure ' || seed) < 0.25 then 'high'
      when pg_temp.share('sure ' || seed) < 0.75 then 'medium' else 'low' end as confidence,
    row_number() over (partition by report_id order by n, sex desc nulls first)::int as position
  from seen, said`;
