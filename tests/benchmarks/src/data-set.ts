import { hash } from '@node-rs/argon2';
import type pg from 'pg';

/** How large the county of a benchmark is. */
export type Size = Readonly<{ initiatives: number; actors: number; reportsEach: number }>;

/** Who signs in to the benchmark's county. */
export const PERSON = {
  email: 'matning@example.org',
  password: 'ett langt losenord for matningen',
};

const TITLES = [
  'Ring så kommer bussen',
  'Fiber till byarna',
  'Gemensam fjärrundervisning',
  'Vätgas till gruvan',
  'Öppna verkstäder för unga',
  'Renskötsel och vindkraft',
  'Språkvän på arbetsplatsen',
  'Solceller på skoltak',
];

/**
 * Fills a migrated database that holds the strategy with a plain county: rows in the shape of life
 * (a few actors with very many initiatives, most with one or two), the same each time. In one
 * transaction, by the owner of the tables.
 */
export async function fillCounty(client: pg.Client, size: Size): Promise<void> {
  const passwordHash = await hash(PERSON.password, {
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
  });
  await client.query('begin');
  await insertPeople(client, size, passwordHash);
  await insertInitiatives(client, size);
  await insertLinks(client);
  await insertReports(client, size);
  await archiveSome(client);
  await client.query('commit');
  await client.query('vacuum analyze');
}

async function insertPeople(client: pg.Client, { actors }: Size, passwordHash: string) {
  await client.query(
    `insert into actor (name, type, state, municipality_code)
     select (array['Föreningen','Bolaget','Kommunalförbundet','Institutet'])[1 + i % 4] || ' ' || i,
       (array['municipality','company','civil_society','state_agency','university'])[1 + i % 5],
       'admitted', (select code from municipality order by code offset i % 14 limit 1)
     from generate_series(1, $1::int) i`,
    [actors],
  );
  await client.query(
    `with person as (
       insert into account (email, name, password_hash, region_role)
       values ($1, 'Maja Mätare', $2, 'coordinator') returning id
     ) insert into membership (account_id, actor_id, role)
       select person.id, actor.id, 'editor' from person, (select id from actor order by name limit 1) actor`,
    [PERSON.email, passwordHash],
  );
}

async function insertInitiatives(client: pg.Client, { initiatives, actors }: Size) {
  await client.query(
    `with numbered as (select id, row_number() over (order by name) as n from actor)
     insert into initiative (owner_actor_id, title, summary, description, place_scope, starts_on,
       ends_on, work_status, publication_state, contact_email, web_address, budget_total,
       reference_number, perspective_codes, agenda_goals, submitted_at, published_at, updated_at)
     select numbered.id, ($3::text[])[1 + i % 8] || ' ' || i,
       'Vi prövar nya sätt att arbeta tillsammans i länet, omgång ' || i || '.',
       repeat('Arbetet görs av de som bor här, och resultaten delas öppet. ', 4),
       case i % 10 when 0 then 'county' else 'municipalities' end,
       current_date - (i % 900), current_date + (i * 7 % 1100) - 200,
       (array['ongoing','ongoing','ongoing','planned','idea','paused','completed','cancelled'])[1 + i % 8],
       case when i % 7 = 0 then (array['draft','submitted','published'])[1 + i / 7 % 3] else 'published' end,
       'kontakt@example.org', '', (i % 90) * 10000, 'DNR ' || i, '{}', array[1 + i % 17],
       now() - make_interval(days => i % 900), now() - make_interval(days => i % 890),
       now() - make_interval(days => i % 400)
     from generate_series(1, $1::int) i
       join numbered on numbered.n = 1 + floor($2::int * power(i * 7919::bigint % 10007 / 10007.0, 3))::int`,
    [initiatives, actors, TITLES],
  );
}

async function insertLinks(client: pg.Client) {
  await client.query(`
    create temporary table nth on commit drop as
      select id, row_number() over (order by title, id)::int as i from initiative`);
  await client.query(`
    with ordered as (select id, row_number() over (order by code)::int - 1 as n, count(*) over () as many from action)
    insert into initiative_action (initiative_id, action_id, is_primary)
    select nth.id, ordered.id, k = 0 from nth, generate_series(0, 2) k, ordered
    where ordered.n = (nth.i * 13 + k * 31) % ordered.many`);
  await client.query(`
    with ordered as (select code, row_number() over (order by code)::int - 1 as n from municipality)
    insert into initiative_municipality (initiative_id, municipality_code)
    select nth.id, ordered.code from nth join initiative on initiative.id = nth.id, generate_series(0, 1) k, ordered
    where initiative.place_scope = 'municipalities' and ordered.n = (nth.i * 5 + k * 3) % 14`);
  await client.query(`
    with ordered as (select id, row_number() over (order by name)::int - 1 as n, count(*) over () as many from actor)
    insert into initiative_partner (initiative_id, actor_id, role, position)
    select nth.id, ordered.id, 'Deltar', 1 from nth join initiative on initiative.id = nth.id, ordered
    where ordered.n = nth.i * 17 % ordered.many and ordered.id <> initiative.owner_actor_id`);
  await client.query(`
    with ordered as (select id, row_number() over (order by code)::int - 1 as n, count(*) over () as many from effect_goal)
    insert into contribution (id, initiative_id, effect_goal_id, direction, expected, mechanism, confidence, position)
    select gen_random_uuid(), nth.id, ordered.id, 'increase', '[]', 'Fler får möjlighet att delta.', 'medium', 1 + k
    from nth join initiative on initiative.id = nth.id, generate_series(0, 1) k, ordered
    where initiative.publication_state <> 'archived' and nth.i % 5 < 3 and ordered.n = (nth.i * 3 + k * 7) % ordered.many`);
}

async function insertReports(client: pg.Client, { reportsEach }: Size) {
  await client.query(
    `insert into status_report (initiative_id, state, period_from, period_to, work_status,
       progress_percent, done, achieved, deviations, next_steps, snapshot, filed_at)
     select nth.id, 'filed', current_date - 200 * k - 180, current_date - 200 * k, 'ongoing',
       nth.i % 100, 'Vi har träffats och börjat arbeta.', 'Fler känner till oss.', '', 'Vi fortsätter.',
       '{}', now() - make_interval(days => 200 * k)
     from nth join initiative on initiative.id = nth.id, generate_series(1, $1::int) k
     where initiative.publication_state = 'published' and nth.i % 4 > 0`,
    [reportsEach],
  );
  await client.query(`
    update initiative set last_report_on = filed.latest from (
      select initiative_id, max(period_to) as latest from status_report group by 1) filed
    where filed.initiative_id = initiative.id`);
  await client.query(`
    insert into history_entry (actor_id, subject_type, subject_id, event)
    select owner_actor_id, 'initiative', id::text, 'initiative.published' from initiative
    where publication_state = 'published'`);
}

/** At the end, since nothing of what is archived can be changed. */
async function archiveSome(client: pg.Client) {
  await client.query(`
    update initiative set publication_state = 'archived'
    where substr(reference_number, 5)::int % 21 = 14`);
}
