import { hash } from '@node-rs/argon2';
import { setClock, TOLD_TIME } from '@samhandling/api/use-cases';
import { fillCounty, type CountySize } from '@samhandling/simulated-county';
import type pg from 'pg';
import { PASSWORD, PEOPLE } from './people.ts';

/** Rows are dated from this day, as the product counts what is late from it. */
const TODAY = new Date().toISOString().slice(0, 10);

/** How many reports the initiative has that reported most. */
export const MOST_REPORTS = 100;

/**
 * Fills a migrated database that holds the strategy with a simulated county and the people who measure. In
 * one transaction, by the owner of the tables.
 */
export async function fillDatabase(client: pg.Client, size: CountySize): Promise<void> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 65_536, timeCost: 3, parallelism: 1 });
  await client.query('begin');
  await client.query(`set local work_mem = '256MB'`);
  await client.query(`set local maintenance_work_mem = '512MB'`);
  await setClock(client, { isTold: true });
  await client.query(
    `with person as (
       insert into account (email, name, password_hash, region_role)
       values ($1, 'Maja Mätare', $2, 'coordinator') returning id
     ) insert into membership (account_id, actor_id, role)
       select person.id, actor.id, 'administrator' from person,
         (select id from actor where name = 'Luleå kommun') actor`,
    [PEOPLE.coordinator, passwordHash],
  );
  await fillCounty(client, { size, today: TODAY, clockSetting: TOLD_TIME });
  await client.query(REPORTS, [MOST_REPORTS, TOLD_TIME]);
  await setClock(client, { isTold: false });
  await client.query(WRITERS, [PEOPLE.largeOwner, PEOPLE.smallOwner, passwordHash]);
  await client.query('commit');
  await client.query('vacuum analyze');
}

/** Files more reports for the initiative that has most, between its first and its last. */
const REPORTS = `
  with reporting as (
    select initiative.id, initiative.created_by, count(*) as filed, min(filed_at) as first_at,
      max(filed_at) as last_at
    from initiative join status_report on status_report.initiative_id = initiative.id
    where publication_state = 'published' and status_report.state = 'filed'
      and initiative.work_status = 'ongoing'
    group by initiative.id order by filed desc, initiative.id limit 1
  ), added as (
    select reporting.id, created_by, first_at + (last_at - first_at) * n / ($1::int - filed + 1) as at
    from reporting, generate_series(1, $1::int - filed) n order by n
  )
  insert into status_report (initiative_id, state, period_from, period_to, work_status, done, achieved,
    deviations, next_steps, filed_at, created_by, created_at, updated_at, version)
  select id, 'filed', at::date - 30, at::date, 'ongoing', 'Vi har gjort det som var planerat.', '', '',
    'Arbetet fortsätter som tänkt.', set_config($2, at::text, true)::timestamptz, created_by, at, at, 2
  from added`;

const WRITERS = `
  with led as (
    select owner_actor_id as id, count(*) as initiatives from initiative
    where publication_state = 'published' group by 1
  ), writer as (
    (select $1::text as email, id from led order by initiatives desc, id limit 1)
    union all
    (select $2::text, id from led order by initiatives, id limit 1)
  ), person as (
    insert into account (email, name, password_hash)
    select email, 'Sven Skrivare', $3 from writer returning id, email
  )
  insert into membership (account_id, actor_id, role)
  select person.id, writer.id, 'editor' from writer join person using (email)`;
