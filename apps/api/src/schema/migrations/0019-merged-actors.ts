import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nothing refers to an actor that was merged. Whoever attaches a row to an actor holds the actor
 * (`hold_actor`) until the end of the transaction, a merge waits for those who hold it, and triggers
 * refuse what would get past. What is attached to merged actors already moves to those they are now.
 */
export class MergedActors1764000000019 implements MigrationInterface {
  readonly name = 'MergedActors1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLD);
    await runner.query(REPAIR);
    await runner.query(REFUSE_ATTACHMENT);
    for (const { table, column } of ATTACHED) {
      await runner.query(`
        create trigger ${table}_actor_stands before insert or update of ${column} on ${table}
          for each row execute function refuse_merged_actor('${column}')`);
    }
    await runner.query(REFUSE_MERGE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger actor_merged_empty on actor');
    for (const { table } of ATTACHED) {
      await runner.query(`drop trigger ${table}_actor_stands on ${table}`);
    }
    await runner.query(
      'drop function refuse_unfinished_merge, refuse_merged_actor, hold_actor, hold_actor_to_merge',
    );
  }
}

/** Every column that names an actor, but for the history, which says what was true when it was written. */
const ATTACHED = [
  { table: 'initiative', column: 'owner_actor_id' },
  { table: 'initiative_partner', column: 'actor_id' },
  { table: 'ownership', column: 'actor_id' },
  { table: 'membership', column: 'actor_id' },
  { table: 'account_token', column: 'actor_id' },
];

/**
 * An advisory lock and no row lock: row locks that many share have no queue, so that a merge would wait
 * for as long as somebody writes. It also keeps an actor's own page free to change meanwhile.
 */
const HOLD = `
  create function hold_actor(named uuid) returns uuid language plpgsql as $$
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

  create function hold_actor_to_merge(named uuid) returns void language sql as $$
    select pg_advisory_xact_lock(hashtext('samhandling.actor'), hashtext(named::text))
  $$;
  comment on function hold_actor_to_merge(uuid) is
    'Waits for all who hold the actor, and keeps others from it until the transaction ends.';`;

/** Moves what merged actors have kept, as a merge does it. */
const REPAIR = `
  create temporary table survivor on commit drop as
    with recursive followed as (
      select id as merged_id, merged_into_id as id from actor where state = 'merged'
      union
      select followed.merged_id, actor.merged_into_id
      from followed join actor on actor.id = followed.id where actor.state = 'merged'
    )
    select followed.merged_id, followed.id
    from followed join actor on actor.id = followed.id where actor.state <> 'merged';
  update actor set merged_into_id = survivor.id from survivor
    where survivor.merged_id = actor.id and actor.merged_into_id <> survivor.id;
  update initiative set owner_actor_id = survivor.id, version = version + 1 from survivor
    where survivor.merged_id = owner_actor_id;
  insert into initiative_partner (initiative_id, actor_id, role, position)
    select partner.initiative_id, survivor.id, partner.role, partner.position
    from initiative_partner partner join survivor on survivor.merged_id = partner.actor_id
      join initiative on initiative.id = partner.initiative_id
    where initiative.owner_actor_id <> survivor.id
    order by partner.position on conflict do nothing;
  delete from initiative_partner using survivor where survivor.merged_id = actor_id;
  delete from initiative_partner using initiative
    where initiative.id = initiative_id and initiative.owner_actor_id = actor_id;
  insert into membership (account_id, actor_id, role)
    select account_id, survivor.id, role from membership
      join survivor on survivor.merged_id = membership.actor_id
    order by role on conflict do nothing;
  delete from membership using survivor where survivor.merged_id = actor_id;
  update account_token set ended_at = clock_timestamp()
  from (
    select token.id, survivor.id as survivor_id, row_number() over (
      partition by token.purpose, lower(token.email), coalesce(survivor.id, token.actor_id)
      order by survivor.id is not null, token.created_at desc, token.id) as place
    from account_token token left join survivor on survivor.merged_id = token.actor_id
    where token.actor_id is not null and token.used_at is null and token.ended_at is null) ranked
  where ranked.id = account_token.id and (
    ranked.place > 1
    or exists (
      select from membership join account on account.id = membership.account_id
      where membership.actor_id = ranked.survivor_id
        and lower(account.email) = lower(account_token.email)));
  update account_token set actor_id = survivor.id from survivor
    where survivor.merged_id = actor_id and used_at is null;
  update ownership set state = 'released', version = version + 1,
    released_on = (now() at time zone 'Europe/Stockholm')::date
  from (
    select ownership.id, row_number() over (
      partition by ownership.action_id, coalesce(survivor.id, ownership.actor_id)
      order by ownership.state <> 'confirmed', survivor.id is not null, ownership.opened_on,
        ownership.id) as place
    from ownership left join survivor on survivor.merged_id = ownership.actor_id
    where ownership.state <> 'released') ranked
  where ranked.id = ownership.id and ranked.place > 1;
  update ownership set actor_id = survivor.id, version = version + 1 from survivor
    where survivor.merged_id = actor_id;
  drop table survivor;`;

const REFUSE_ATTACHMENT = `
  create function refuse_merged_actor() returns trigger language plpgsql as $$
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
  end $$;`;

const REFUSE_MERGE = `
  create function refuse_unfinished_merge() returns trigger language plpgsql as $$
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
  create trigger actor_merged_empty before update of state on actor
    for each row when (new.state = 'merged' and old.state <> 'merged')
    execute function refuse_unfinished_merge();`;
