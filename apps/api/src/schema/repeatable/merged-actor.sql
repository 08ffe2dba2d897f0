-- Nothing refers to an actor that was merged. Whoever attaches a row to an actor holds the actor until the
-- end of the transaction, and a merge waits for those who hold it. These are advisory locks and no row
-- locks: row locks that many share have no queue, so that a merge would wait for as long as somebody
-- writes. An actor's own page stays free to change meanwhile.

create or replace function hold_actor(named uuid) returns uuid language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  held uuid := named;
  following uuid;
begin
  loop
    perform pg_advisory_xact_lock_shared(hashtext('samhandling.actor'), hashtext(held::text));
    select merged_into_id into following from actor where id = held;
    if not found then return null; end if;
    if following is null then return held; end if;
    held := following;
  end loop;
end $$;
comment on function hold_actor(uuid) is
  'Holds an actor against a merge until the transaction ends; gives the actor that it is now.';

create or replace function hold_actor_to_merge(named uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtext('samhandling.actor'), hashtext(named::text))
$$;
comment on function hold_actor_to_merge(uuid) is
  'Waits for all who hold the actor, and keeps others from it until the transaction ends.';

-- The argument of the trigger is the column that names an actor.
create or replace function refuse_merged_actor() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  named uuid;
  named_before uuid;
begin
  execute format('select ($1).%I', tg_argv[0]) using new into named;
  if named is null then return new; end if;
  if tg_op = 'UPDATE' then
    execute format('select ($1).%I', tg_argv[0]) using old into named_before;
    if named = named_before then return new; end if;
  end if;
  if hold_actor(named) <> named then
    raise exception 'actor % is merged into another', named
      using errcode = 'foreign_key_violation', constraint = 'actor_merged_check';
  end if;
  return new;
end $$;

-- Every column that names an actor, but for the history, which says what was true when it was written.
create or replace trigger initiative_actor_stands before insert or update of owner_actor_id
  on initiative for each row execute function refuse_merged_actor('owner_actor_id');
create or replace trigger initiative_partner_actor_stands before insert or update of actor_id
  on initiative_partner for each row execute function refuse_merged_actor('actor_id');
create or replace trigger ownership_actor_stands before insert or update of actor_id
  on ownership for each row execute function refuse_merged_actor('actor_id');
create or replace trigger membership_actor_stands before insert or update of actor_id
  on membership for each row execute function refuse_merged_actor('actor_id');
create or replace trigger account_token_actor_stands before insert or update of actor_id
  on account_token for each row execute function refuse_merged_actor('actor_id');

create or replace function refuse_unfinished_merge() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform hold_actor_to_merge(new.id);
  if hold_actor(new.merged_into_id) is distinct from new.merged_into_id then
    raise exception 'actor % is merged itself', new.merged_into_id
      using errcode = 'restrict_violation';
  end if;
  if exists (select from initiative where owner_actor_id = new.id)
    or exists (select from initiative_partner where actor_id = new.id)
    or exists (select from ownership where actor_id = new.id)
    or exists (select from membership where actor_id = new.id)
    or exists (select from account_token where actor_id = new.id and used_at is null)
    or exists (select from actor where merged_into_id = new.id)
  then
    raise exception 'actor % still has what has to move first', new.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace trigger actor_merged_empty before update of state on actor
  for each row when (new.state = 'merged' and old.state <> 'merged')
  execute function refuse_unfinished_merge();
