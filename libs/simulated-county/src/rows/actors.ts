import type { Client } from './client.ts';

/**
 * Writes the organisations that were not there, each admitted some weeks before its first initiative and
 * with somebody who works for it: everybody has the password of the coordinator.
 */
export async function writeActors(client: Client): Promise<void> {
  await client.query(`
    create temporary table arrival on commit drop as
    select cast_member.*, pg_temp.at(coalesce(
        first_made - pg_temp.whole('arrived ' || name, 12, 90),
        pg_temp.today() - pg_temp.whole('arrived ' || name, 4, 900)), 'arrived ' || name) as arrived_at,
      case when is_new then pg_temp.id('person of ' || name) end as person_id
    from cast_member left join (
      select owner_id, min(created_on) as first_made from outline group by owner_id) made
      on made.owner_id = cast_member.id`);
  await client.query(`
    insert into actor (id, name, type, state, municipality_code, is_example, created_at, updated_at)
    select id, name, type, 'admitted', municipality_code, true, pg_temp.tell(arrived_at), arrived_at
    from (select * from arrival where is_new order by arrived_at) arriving`);
  await client.query(`
    insert into account (id, email, name, password_hash, came_with_demo, created_at)
    select person_id,
      trim('-' from regexp_replace(lower(unaccent(name)), '[^a-z0-9]+', '-', 'g'))
        || '-' || n || '@exempel.example',
      pg_temp.pick(said."firstNames", 'first ' || name) || ' '
        || pg_temp.pick(said."lastNames", 'last ' || name),
      coordinator.password_hash, coordinator.came_with_demo, pg_temp.tell(arrived_at)
    from (select * from arrival where is_new order by arrived_at) arriving, said,
      (select password_hash, came_with_demo from account where region_role = 'coordinator'
        order by created_at, email limit 1) coordinator`);
  await client.query(`
    insert into membership (account_id, actor_id, role, created_at)
    select person_id, id, 'administrator', pg_temp.tell(arrived_at)
    from (select * from arrival where is_new order by arrived_at) arriving`);
  await client.query('analyze actor, account, membership');
  await client.query(`
    create temporary table writer on commit drop as
    select cast_member.id as actor_id, coalesce(
      (select account_id from membership join account on account.id = account_id
        where actor_id = cast_member.id and not is_disabled order by role desc, email limit 1),
      coordinator.id) as account_id, coordinator.id as coordinator_id
    from cast_member, (select id from account where region_role = 'coordinator'
      order by created_at, email limit 1) coordinator`);
  await client.query('create unique index on writer (actor_id)');
  await client.query('analyze writer');
}
