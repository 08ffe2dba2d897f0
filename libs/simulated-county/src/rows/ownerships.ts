import type { Client } from './client.ts';

/**
 * Writes who answers for the actions: two thirds have a confirmed lead, some of them others beside it, and of
 * the rest some are asked for, offered or given back. Whoever leads most of the work usually answers.
 */
export async function writeOwnerships(client: Client): Promise<void> {
  await client.query(OUTLINE);
  await client.query(`
    insert into ownership (id, action_id, actor_id, role, state, note, opened_on, confirmed_on, released_on,
      release_reason, version)
    select id, action_id, actor_id, role,
      case when released_on is not null then 'released' when confirmed_on is not null then 'confirmed'
        when is_proposed then 'proposed' else 'claimed' end,
      note, opened_on, confirmed_on, released_on, release_reason,
      1 + (confirmed_on is not null)::int + (released_on is not null)::int
    from (select * from outline_ownership order by opened_on, id) opened
    where pg_temp.tell(pg_temp.at(opened_on, 'opened ' || id)) is not null`);
}

/** Places in the queue for an action: 0 has led it before, 1 leads it, 2 to 4 contribute or ask to. */
const OUTLINE = `
  create temporary table outline_ownership on commit drop as
  with candidate as (
    select action.id as action_id, action.code, cast_member.id as actor_id,
      row_number() over (partition by action.id order by
        (outline.actor_id is not null) desc, outline.led desc nulls last,
        pg_temp.share('candidate ' || action.code || cast_member.name)) as turn
    from action join cast_member
        on cast_member.kind in ('municipality', 'region', 'lst', 'university', 'hub', 'transport',
          'sametinget', 'school', 'union', 'sport', 'culture', 'agency') and cast_member.n <= 215
      left join (
        select action_id, owner_id as actor_id, count(*) as led
        from outline join initiative_action on initiative_id = outline.id where outline.state = 'published'
        group by 1, 2) outline on outline.action_id = action.id and outline.actor_id = cast_member.id
    where action.retired_at is null
  ), ranked as (
    select code, row_number() over (order by pg_temp.share('owned ' || code), code)
      / count(*) over ()::numeric as luck
    from action where retired_at is null
  ), wanted as (
    select candidate.*, luck, case
      when turn = 1 and luck <= 0.66 then 'lead'
      when turn = 2 and luck <= 0.09 then 'led before'
      when turn between 3 and 5 and luck <= 0.66
        and pg_temp.share('beside ' || code || turn) < 0.4 then 'beside'
      when turn = 1 and luck > 0.66 and luck <= 0.73 then 'asked for'
      when turn = 1 and luck > 0.73 and luck <= 0.78 then 'offered'
      when turn = 1 and luck > 0.78 and luck <= 0.86 then 'given back'
      when turn = 1 and luck > 0.86 and luck <= 0.88 then 'declined'
      end as part
    from candidate join ranked using (code)
  ), dated as (
    select *, code || ' ' || part || turn as seed,
      pg_temp.whole('opened ' || code || turn, case part when 'led before' then 820 else 70 end,
        case part when 'asked for' then 90 when 'offered' then 100 when 'led before' then 1050
          else 780 end) as days
    from wanted where part is not null
  ), timed as (
    select *, pg_temp.workday(pg_temp.today() - case
      when part = 'lead' and luck > 0.58 then 36 + pg_temp.whole('lately ' || code, 0, 24)
      when part in ('asked for', 'offered') then pg_temp.whole('waits ' || code, 3, 75)
      else days end) as opened_on
    from dated
  ), confirmed as (
    select *, case
      when part in ('lead', 'led before', 'given back')
        or part = 'beside' and pg_temp.share('beside ' || seed) < 0.75
      then pg_temp.workday(opened_on + case when part = 'lead' and luck > 0.58 then 12 else 24 end)
      end as confirmed_on
    from timed
  )
  select pg_temp.id('ownership ' || seed) as id, action_id, code, actor_id, confirmed_on, opened_on,
    case when part = 'beside' then 'contributing' else 'lead' end as role,
    part = 'offered' or part = 'declined' or part = 'lead' and pg_temp.share('offer ' || seed) < 0.25
      or part = 'beside' and confirmed_on is null and pg_temp.share('offer ' || seed) < 0.5
      as is_proposed,
    case part when 'led before' then pg_temp.workday(pg_temp.today() - 790)
      when 'declined' then pg_temp.workday(opened_on + 20)
      when 'given back' then pg_temp.workday(pg_temp.today() - pg_temp.whole('back ' || code, 4, 40))
      end as released_on,
    case part when 'declined' then pg_temp.pick(said."declineReasons", seed)
      when 'led before' then said."releaseReasons"[4]
      when 'given back' then said."releaseReasons"[1 + pg_temp.whole('back ' || seed, 0, 2)]
      end as release_reason,
    case when part in ('offered', 'declined') then pg_temp.pick(said."proposalNotes", seed)
      else pg_temp.pick(said."ownershipNotes", seed) end as note
  from confirmed, said`;
