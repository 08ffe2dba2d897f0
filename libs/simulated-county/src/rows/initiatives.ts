import type { Client } from './client.ts';

/**
 * Writes the initiatives and what belongs to them, each told at the time it was made. Some got another end or
 * one more municipality later: that is written at its own time by {@link changeInitiatives}.
 */
export async function writeInitiatives(client: Client): Promise<void> {
  await client.query(CHANGES);
  await client.query('create unique index on outline_change (i)');
  await client.query(MONEY);
  await client.query('create unique index on outline_money (i)');
  await client.query(INITIATIVES);
  await client.query(ACTIONS);
  await client.query(PLACES);
  await client.query(REACH);
  await client.query('create unique index on reach (to_share)');
  await client.query('analyze reach');
  await client.query(PARTNERS);
  await client.query(FUNDING);
  await client.query('analyze initiative, initiative_action, initiative_municipality');
}

/** Writes what was changed later, each at its time; archiving comes last, since nothing changes after it. */
export async function changeInitiatives(client: Client): Promise<void> {
  await client.query(`
    insert into initiative_municipality (initiative_id, municipality_code)
    select id, joining from (
      select outline.id, outline_change.joining, changed_at from outline_change join outline using (i)
      where joining is not null order by changed_at) joined
    where pg_temp.tell(changed_at) is not null`);
  await client.query(`
    update initiative set ends_on = later.ends_on, updated_at = greatest(updated_at, pg_temp.tell(changed_at)), version = version + 1
    from (select outline.id, outline.ends_on, changed_at from outline_change join outline using (i)
      where first_end is not null order by changed_at) later
    where later.id = initiative.id and pg_temp.tell(changed_at) is not null`);
}

/** Why the initiatives of the simulated county that are archived were so. */
export const ARCHIVED_BECAUSE = 'Arbetet är avslutat och uppföljt.';

export async function archiveInitiatives(client: Client): Promise<void> {
  await client.query(`
    update initiative set publication_state = 'archived', archived_at = pg_temp.tell(leaving.archived_at),
      archive_reason = '${ARCHIVED_BECAUSE}',
      updated_at = leaving.archived_at, version = version + 1
    from (select id, archived_at from outline where state = 'archived' order by archived_at) leaving
    where leaving.id = initiative.id`);
}

const CHANGES = `
  create temporary table outline_change on commit drop as
  with candidate as (
    select i, state, ends_on, starts_on, codes, published_on,
      pg_temp.share('extended ' || i) < 0.2 and ends_on is not null
        and ends_on - 200 > starts_on and work_status in ('ongoing', 'completed') as is_extended,
      pg_temp.share('joined ' || i) < 0.3 and cardinality(codes) > 1
        and place_scope = 'municipalities' as is_joined,
      published_on + 20 + floor((pg_temp.today() - published_on - 25)
        * pg_temp.share('changed ' || i))::int as changed_on
    from outline where state = 'published' and published_on < pg_temp.today() - 60
  )
  select i, pg_temp.at(changed_on, 'changed ' || i) as changed_at,
    case when is_extended then (date_trunc('month', ends_on) - interval '5 months')::date - 1
      end as first_end,
    case when is_joined then codes[cardinality(codes)] end as joining
  from candidate where is_extended or is_joined`;

const MONEY = `
  create temporary table outline_money on commit drop as
  select i, (round(exp(pg_temp.share('money ' || i) * 5) * 5) * 10000)::bigint as total
  from outline where pg_temp.share('funded ' || i) < 0.66`;

const INITIATIVES = `
  insert into initiative (id, owner_actor_id, title, summary, description, place_scope, starts_on,
    ends_on, work_status, publication_state, contact_email, web_address, budget_total,
    reference_number, perspective_codes, agenda_goals, return_reason, is_example, created_by,
    submitted_at, published_at, created_at, updated_at, version)
  select id, owner_id, title, summary, description, place_scope, starts_on,
    coalesce(first_end, ends_on), work_status,
    case state when 'archived' then 'published' else state end, 'initiativ@exempel.example',
    case when pg_temp.share('web ' || i) < 0.3 then 'https://example.org/initiativ/' || i else '' end,
    total,
    case when pg_temp.share('number ' || i) < 0.4
      then 'Dnr ' || extract(year from created_on) || '/' || pg_temp.whole('number ' || i, 12, 1900)
      else '' end,
    case when pg_temp.share('perspectives ' || i) < 0.62 then perspectives else '{}' end,
    case when pg_temp.share('agenda ' || i) < 0.7 then agenda else '{}' end,
    case when state = 'returned' then pg_temp.pick(said."returnReasons", 'reason ' || i) end,
    true, account_id, submitted_at, published_at, pg_temp.tell(created_at),
    greatest(created_at, submitted_at, returned_at, published_at),
    case state when 'draft' then 1 when 'submitted' then 2 else 3 end
  from (
    select outline.*, motif.perspectives, motif.agenda, outline_change.first_end, outline_money.total,
      writer.account_id
    from outline join motif on motif.n = outline.motif join writer on writer.actor_id = outline.owner_id
      left join outline_change using (i) left join outline_money using (i)
    order by outline.created_at
  ) written, said`;

/** The action that the motif serves most, and one or two of its others. */
const ACTIONS = `
  insert into initiative_action (initiative_id, action_id, is_primary)
  select id, action_id, n = 1 from (
    select outline.id, action.id as action_id, served.n, outline.created_at
    from outline join motif on motif.n = outline.motif,
      unnest(motif.actions) with ordinality served(code, n)
      join action on action.code = served.code
    where served.n = 1 or pg_temp.share('also ' || outline.i || served.code) < 0.55
    order by outline.created_at
  ) serving where pg_temp.tell(created_at) is not null`;

const PLACES = `
  insert into initiative_municipality (initiative_id, municipality_code)
  select id, code from (
    select outline.id, code, outline.created_at
    from outline left join outline_change using (i), unnest(outline.codes) code
    where outline_change.joining is distinct from code
    order by outline.created_at
  ) placed where pg_temp.tell(created_at) is not null`;

const REACH = `
  create temporary table reach on commit drop as
  select id, sum(sqrt(weight)) over (order by n) / sum(sqrt(weight)) over () as to_share
  from cast_member`;

/** Large organisations are partners more often, and those from the same municipality. */
const PARTNERS = `
  insert into initiative_partner (initiative_id, actor_id, role, position, review_state, id)
  select id, actor_id, role, position, 'accepted', pg_temp.id('partner ' || id || ' ' || actor_id) from (
    select id, actor_id, role, created_at,
      row_number() over (partition by id order by turn) as position
    from (
      select distinct on (outline.id, partner.id) outline.id, partner.id as actor_id, turn, outline.created_at,
        pg_temp.pick(said."partnerRoles", 'role ' || outline.i || ' ' || turn) as role
      from outline cross join said
        cross join generate_series(1, pg_temp.whole('partners ' || outline.i, 0, 4)) turn
        join lateral (
          select reach.id from reach
          where reach.to_share > pg_temp.share('partner ' || outline.i || ' ' || turn)
          order by reach.to_share limit 1
        ) partner on partner.id <> outline.owner_id
      order by outline.id, partner.id, turn
    ) drawn
    order by created_at
  ) joined where pg_temp.tell(created_at) is not null`;

const FUNDING = `
  insert into funding (initiative_id, position, source, amount, name)
  select id, position, source, amount, name from (
    select outline.id, share.n as position, funder.source, outline.created_at,
      floor(total * share.part / 1000) * 1000 as amount,
      pg_temp.pick(funder.names, 'funder ' || outline.i || share.n) as name
    from outline_money join outline using (i),
      unnest(case pg_temp.whole('sources ' || i, 1, 3) when 1 then array[1.0]
        when 2 then array[0.6, 0.4] else array[0.5, 0.3, 0.15] end) with ordinality share(part, n)
      join lateral (select * from funder order by pg_temp.share(source || i || share.n) limit 1) funder
        on true
    order by outline.created_at
  ) given where pg_temp.tell(created_at) is not null`;
