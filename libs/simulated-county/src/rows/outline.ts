import type { CountySize } from '../size.ts';
import type { Client } from './client.ts';
import { EVENLY, EVENLY_TOO } from './content-tables.ts';

/**
 * Decides everything about each initiative that does not depend on another: what, who, where, when and how
 * it goes. Rows are written from the outline afterwards.
 */
export async function outlineInitiatives(client: Client, size: CountySize): Promise<void> {
  await client.query(WHO, [size.initiatives]);
  await client.query('create unique index on outline_who (i)');
  await client.query('analyze outline_who');
  await client.query(WHERE);
  await client.query('create index on outline_place (i)');
  await client.query('analyze outline_place');
  await client.query(WHEN);
  await client.query('create unique index on outline_when (i)');
  await client.query('analyze outline_when');
  await client.query(WORDS);
  await client.query('create unique index on outline (i)');
  await client.query('analyze outline');
}

/** Kinds of organisation come in turn within a motif, organisations within a kind by their weight. */
const WHO = `
  create temporary table outline_who on commit drop as
  with with_motif as (
    select i, motif.n as motif, motif.by, motif.fate,
      row_number() over (partition by motif.n order by i) - 1 as k
    from (select i, i * ${EVENLY}::float8 - floor(i * ${EVENLY}::float8) as share
        from generate_series(1, $1) i) drawn
      join motif on share >= motif.from_share and share < motif.to_share
  ), of_kind as (
    select with_motif.*, case when present.kind is null then 'municipality' else present.kind end as kind
    from with_motif left join (select distinct kind from cast_member) present
      on present.kind = pg_temp.nth(with_motif.by, with_motif.k)
  ), drawn as (
    select *, (row_number() over (partition by kind order by i) * ${EVENLY_TOO}::float8
        + pg_temp.share(kind))::numeric % 1 as share
    from of_kind
  )
  select drawn.i, motif, fate, k, drawn.kind, cast_member.id as owner_id,
    cast_member.name as owner, cast_member.municipality_code as seat,
    row_number() over (order by pg_temp.share('state ' || drawn.i), drawn.i)
      / count(*) over ()::numeric as state_share
  from drawn join cast_member on cast_member.kind = drawn.kind
    and share >= cast_member.from_share and share < cast_member.to_share`;

/**
 * Organisations of one municipality work there and sometimes beside it; those of the whole county for all of
 * it, in some municipalities or across the border. Municipalities differ in how much comes to them.
 */
const WHERE = `
  create temporary table outline_place on commit drop as
  with scoped as (
    select *,
      case
        when seat is null then case when scope_share < 0.42 then 'county'
          when scope_share < 0.52 then 'cross_border' else 'municipalities' end
        when kind in ('industry', 'energy', 'tech', 'hub', 'school', 'transport', 'university')
          and scope_share < 0.22 then 'county'
        when kind = 'municipality' and scope_share < 0.05 then 'county'
        when seat in ('2583', '2518', '2521', '2584') and scope_share > 0.92 then 'cross_border'
        else 'municipalities'
      end as place_scope,
      case when seat is null then 2 + floor(4 * count_share)::int
        when count_share < 0.74 then 1 when count_share < 0.92 then 2 else 3 end as wanted
    from (select *, pg_temp.share('scope ' || i) as scope_share,
        pg_temp.share('places ' || i) as count_share from outline_who) drawn
  ), ranked as (
    select scoped.i, scoped.place_scope, wanted, place.code,
      row_number() over (partition by scoped.i order by
        (place.code = scoped.seat) desc nulls last,
        (place.code = any(home.near)) desc nulls last,
        -ln(1 - pg_temp.share(scoped.i || ' ' || place.code) * 0.999999) / place.weight) as rank
    from scoped left join place home on home.code = scoped.seat, place
    where scoped.place_scope = 'municipalities'
      or scoped.place_scope = 'cross_border'
        and (place.code in ('2583', '2518', '2521', '2584', '2514') or place.code = scoped.seat)
  )
  select i, place_scope, code, rank::int, least(wanted, 3) as wanted from ranked
  where rank <= wanted and (place_scope = 'municipalities' or rank <= 3)
  union all
  select i, place_scope, null, 0, 0 from scoped where place_scope = 'county'`;

/** How it goes: the days it was published, began, reported last and ends, and how the work stands. */
const WHEN = `
  create temporary table outline_when on commit drop as
  with stated as (
    select outline_who.i, fate,
      case when state_share <= 0.05 then 'draft' when state_share <= 0.086 then 'submitted'
        when state_share <= 0.1 then 'returned' when state_share <= 0.14 then 'archived'
        else 'published' end as state,
      pg_temp.share('fate ' || i) as fate_share, pg_temp.share('age ' || i) as age_share,
      pg_temp.share('quiet ' || i) as quiet_share
    from outline_who
  ), going as (
    select *, case
      when state = 'archived' then case when fate_share < 0.8 then 'completed' else 'cancelled' end
      when state <> 'published' then case when fate_share < 0.6 then 'planned'
        when fate_share < 0.75 then 'idea' else 'ongoing' end
      when fate = 'planned' then case when fate_share < 0.7 then 'planned' else 'idea' end
      when fate = 'stopped' then case when fate_share < 0.5 then 'paused' else 'cancelled' end
      when fate = 'silent' then 'ongoing'
      when fate_share < 0.715 then 'ongoing' when fate_share < 0.79 then 'planned'
      when fate_share < 0.82 then 'idea' when fate_share < 0.87 then 'paused'
      when fate_share < 0.965 then 'completed' else 'cancelled' end as work_status,
      case when fate = 'silent' then 640 + floor(quiet_share * 260)
        when fate_share < 0.5 or fate_share >= 0.715 then 4 + floor(quiet_share * 150)
        when fate_share < 0.58 then 190 + floor(quiet_share * 75)
        else 290 + floor(power(quiet_share, 1.6) * 560) end::int as quiet
    from stated
  ), aged as (
    select *, greatest(
      case when age_share < 0.05 then 3 + floor(age_share / 0.05 * 57)
        else 60 + floor(1035 * power((age_share - 0.05) / 0.95, 0.62)) end::int,
      case when work_status = 'ongoing' and quiet > 180 then quiet + 70 else 0 end,
      case when work_status in ('paused', 'completed', 'cancelled') then quiet + 190 else 0 end,
      case when state = 'archived' then 420 + quiet else 0 end) as age
    from going
  ), dated as (
    select *,
      case when state in ('published', 'archived')
        then pg_temp.workday(pg_temp.today() - age) end as published_on,
      case when state in ('published', 'archived') and work_status <> 'idea' and quiet < age - 40
        then pg_temp.workday(pg_temp.today() - quiet
          - case when state = 'archived' then 200 else 0 end) end as last_on
    from aged
  ), based as (
    select *, coalesce(published_on, pg_temp.workday(pg_temp.today() - pg_temp.whole('made ' || i, 2, 60)))
      as base_on
    from dated
  ), begun as (
    select *, base_on - pg_temp.whole('wrote ' || i, 8, 40) as created_on,
      date_trunc('month', case
        when work_status = 'idea' then null
        when work_status = 'planned' then pg_temp.today() + pg_temp.whole('start ' || i, 30, 330)
        when published_on is null then pg_temp.today() + pg_temp.whole('start ' || i, -60, 90)
        else published_on + pg_temp.whole('start ' || i, -180, 45) end::timestamp)::date as starts_on,
      pg_temp.share('end ' || i) as end_share
    from based
  )
  select i, state, work_status, published_on, created_on, last_on, starts_on,
    case when state <> 'draft' then base_on - pg_temp.whole('sent ' || i, 2, 6) end as submitted_on,
    case when state = 'returned' then base_on end as returned_on,
    case when state = 'archived' then last_on + 120 end as archived_on,
    greatest(pg_temp.month_end(starts_on + 89), case
      when work_status = 'idea' or end_share < 0.03 then null
      when work_status = 'completed' then pg_temp.month_end(coalesce(last_on, published_on) - 40)
      when work_status = 'ongoing' and fate = 'soon'
        then pg_temp.month_end(pg_temp.today() + floor(end_share * 200)::int)
      when work_status = 'ongoing' and state = 'published' and end_share < 0.10
        then (date_trunc('month', pg_temp.today() - floor((end_share - 0.03) * 3500)::int) - interval '1 day')::date
      when work_status = 'ongoing' and end_share < 0.24
        then pg_temp.month_end(pg_temp.today() + 5 + floor((end_share - 0.10) * 700)::int)
      when work_status = 'ongoing' and end_share < 0.46
        then pg_temp.month_end(pg_temp.today() + 110 + floor((end_share - 0.24) * 1100)::int)
      else pg_temp.month_end(greatest(starts_on, pg_temp.today())
        + 380 + floor(end_share * 1000)::int) end) as ends_on
  from begun`;

/** The sentences, with their places filled in, and a title that nobody else has. */
const WORDS = `
  create temporary table outline on commit drop as
  with placed as (
    select i, min(place_scope) as place_scope,
      array_agg(code order by rank) filter (where code is not null) as codes
    from outline_place group by i
  ), named as (
    select placed.*, array_agg(municipality.name order by o.n) as names
    from placed left join lateral unnest(codes) with ordinality o(code, n) on true
      left join municipality on municipality.code = o.code
    group by placed.i, placed.place_scope, placed.codes
  ), phrased as (
    select outline_who.i, outline_who.motif, outline_who.k as of_motif, outline_who.owner_id, outline_who.owner,
      outline_who.kind, named.place_scope, coalesce(named.codes, '{}') as codes,
      place_scope = 'municipalities' and cardinality(codes) = 1 as is_local,
      case when place_scope = 'county' then 'hela länet'
        when place_scope = 'cross_border' then 'gränsbygden'
        when cardinality(codes) = 1 then names[1]
        when cardinality(codes) = 2 then names[1] || ' och ' || names[2]
        when cardinality(codes) = 3 then names[1] || ', ' || names[2] || ' och ' || names[3]
        else (array['fyra', 'fem', 'sex'])[cardinality(codes) - 3] || ' kommuner' end as place,
      coalesce(names[1], 'länet') as municipality,
      coalesce(pg_temp.nth(place.villages,
        row_number() over (partition by codes[1] order by outline_who.i)), 'byarna') as village
    from outline_who join named using (i) left join place on place.code = named.codes[1]
  ), worded as (
    select phrased.*, pg_temp.fill(
        pg_temp.nth(case when is_local then motif.local else motif.wide end, of_motif),
        village, municipality, place, owner, 0) as title_base,
      pg_temp.fill(pg_temp.nth(motif.summaries, of_motif / 2), village, municipality, place, owner, 0)
        as summary,
      pg_temp.fill(motif.description, village, municipality, place, owner, 0) as description
    from phrased join motif on motif.n = phrased.motif
  )
  select worded.*, outline_when.state, outline_when.work_status, outline_when.published_on,
    outline_when.created_on, outline_when.submitted_on, outline_when.returned_on, outline_when.archived_on,
    outline_when.last_on, outline_when.starts_on, outline_when.ends_on,
    pg_temp.id('initiative ' || i) as id,
    title_base || case row_number() over (partition by lower(title_base) order by i)
      when 1 then '' else ', etapp ' || row_number() over (partition by lower(title_base) order by i)
      end as title,
    pg_temp.at(created_on, 'created ' || i) as created_at,
    pg_temp.at(submitted_on, 'submitted ' || i) as submitted_at,
    pg_temp.at(returned_on, 'returned ' || i) as returned_at,
    pg_temp.at(published_on, 'published ' || i) as published_at,
    pg_temp.at(archived_on, 'archived ' || i) as archived_at,
    state in ('published', 'archived') as is_public
  from worded join outline_when using (i)`;
