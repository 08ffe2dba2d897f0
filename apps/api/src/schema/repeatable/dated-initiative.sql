-- What coverage counts of a published initiative leaves a dated row when it changes: its owner, accepted
-- partners, actions, places, days, aspects and contributions. At most one row for an initiative and
-- transaction, and none where nothing differs.
--
-- An actor that was merged is the one that it was merged into: a merge changes nothing here.
--
-- Triggers write it at the end of the transaction that changes the thing itself, so that no use case can
-- forget it: each changed row touches its initiative, and the first of the touched ones writes for all.

create or replace function touch_initiative(touched uuid) returns void language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into touched_initiative (transaction_id, initiative_id)
  select pg_current_xact_id()::text::bigint, id from initiative
  where id = touched and publication_state in ('published', 'archived')
  on conflict do nothing;
end $$;

create or replace function touch_own_initiative() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform touch_initiative(new.id);
  return null;
end $$;

create or replace function touch_linked_initiative() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then perform touch_initiative(old.initiative_id); end if;
  if tg_op <> 'DELETE' then perform touch_initiative(new.initiative_id); end if;
  return null;
end $$;

create or replace trigger initiative_touched_new after insert on initiative
  for each row when (new.publication_state in ('published', 'archived'))
  execute function touch_own_initiative();
create or replace trigger initiative_touched after update of owner_actor_id, place_scope, starts_on,
    ends_on, perspective_codes, agenda_goals, specialisation_codes, publication_state on initiative
  for each row when (
    (new.owner_actor_id, new.place_scope, new.starts_on, new.ends_on, new.perspective_codes,
      new.agenda_goals, new.specialisation_codes, new.publication_state)
    is distinct from (old.owner_actor_id, old.place_scope, old.starts_on, old.ends_on,
      old.perspective_codes, old.agenda_goals, old.specialisation_codes, old.publication_state))
  execute function touch_own_initiative();
create or replace trigger initiative_action_touched after insert or update or delete
  on initiative_action for each row execute function touch_linked_initiative();
create or replace trigger initiative_municipality_touched after insert or update or delete
  on initiative_municipality for each row execute function touch_linked_initiative();
create or replace trigger initiative_partner_touched
  after insert or delete or update of actor_id, review_state
  on initiative_partner for each row execute function touch_linked_initiative();
create or replace trigger contribution_touched
  after insert or delete or update of initiative_id, effect_goal_id, indicator_id, review_state
  on contribution for each row execute function touch_linked_initiative();

-- The lock keeps two transactions that change parts of the same initiative from writing past each other:
-- the later one waits until the earlier has committed, and then reads what that one wrote. It is taken in
-- order, by few numbers that many initiatives share, and nothing else is waited for afterwards.
create or replace function write_dated_initiatives() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  ids uuid[];
begin
  if not exists (
    select from touched_initiative
    where transaction_id = new.transaction_id and initiative_id = new.initiative_id)
  then
    return null;
  end if;
  with taken as (
    delete from touched_initiative where transaction_id = new.transaction_id
    returning initiative_id)
  select array_agg(initiative_id) into ids from taken;
  perform pg_advisory_xact_lock(hashtext('samhandling.dated_initiative'), shared.number)
  from (select distinct hashtext(id::text) & 63 as number from unnest(ids) id order by number) shared;
  insert into dated_initiative (initiative_id, owner_actor_id, place_scope, starts_on, ends_on,
    perspective_codes, agenda_goals, specialisation_codes, municipality_codes, action_ids, primary_action_id,
    partner_actor_ids, contributions)
  select id, owner_actor_id, place_scope, starts_on, ends_on, perspective_codes, agenda_goals,
    specialisation_codes, municipality_codes, action_ids, primary_action_id, partner_actor_ids, contributions
  from (
    select id, owner_actor_id, place_scope, starts_on, ends_on, perspective_codes, agenda_goals,
      specialisation_codes,
      array(select municipality_code from initiative_municipality
        where initiative_id = initiative.id order by 1) as municipality_codes,
      array(select action_id from initiative_action
        where initiative_id = initiative.id order by 1) as action_ids,
      (select action_id from initiative_action
        where initiative_id = initiative.id and is_primary) as primary_action_id,
      array(select actor_id from initiative_partner
        where initiative_id = initiative.id and review_state = 'accepted' order by 1) as partner_actor_ids,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'effect_goal_id', effect_goal_id,
          'indicator_id', indicator_id, 'review_state', review_state) order by id)
        from contribution where initiative_id = initiative.id), '[]') as contributions
    from initiative where id = any(ids) and publication_state in ('published', 'archived')) present
  where (owner_actor_id, place_scope, starts_on, ends_on, perspective_codes, agenda_goals,
      specialisation_codes, municipality_codes, action_ids, primary_action_id, partner_actor_ids,
      contributions)
    is distinct from (
      select (coalesce(owner.merged_into_id, owner.id), latest.place_scope, latest.starts_on,
        latest.ends_on, latest.perspective_codes, latest.agenda_goals,
        latest.specialisation_codes, latest.municipality_codes,
        latest.action_ids, latest.primary_action_id,
        array(
          select distinct coalesce(partner.merged_into_id, partner.id) as id from actor partner
          where partner.id = any(latest.partner_actor_ids)
            and coalesce(partner.merged_into_id, partner.id)
              <> coalesce(owner.merged_into_id, owner.id)
          order by id),
        latest.contributions)
      from dated_initiative latest join actor owner on owner.id = latest.owner_actor_id
      where latest.initiative_id = present.id
      order by latest.at desc, latest.id desc limit 1)
  order by id;
  return null;
end $$;

drop trigger if exists touched_initiative_dated on touched_initiative;
create constraint trigger touched_initiative_dated after insert on touched_initiative
  deferrable initially deferred for each row execute function write_dated_initiatives();
