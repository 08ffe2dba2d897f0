import pg from 'pg';

/** What became of the writes of a county. */
export type CountyWrites = {
  kept: number;
  rolledBack: number;
  /** What the database refused: two writers in each other's way, a rule that a row would break. */
  refused: number;
};

type Options = Readonly<{
  writers: number;
  /** So many transactions of each writer. */
  transactions: number;
  seed: number;
  /** How long every tenth transaction is held open before it ends. */
  heldMilliseconds?: number;
}>;

type Draw = Readonly<{
  number(below: number): number;
  of<Item>(items: readonly Item[]): Item;
}>;

type Write = (client: pg.Client, draw: Draw) => Promise<unknown>;

const STATUSES = [
  'idea',
  'planned',
  'ongoing',
  'ongoing',
  'ongoing',
  'paused',
  'completed',
  'cancelled',
];
const SCOPES = ['municipalities', 'county', 'cross_border', null];
const TYPES = ['municipality', 'company', 'civil_society', 'university'];
const REVIEWS = ['open', 'questioned', 'accepted'];

const ANY_PUBLISHED = `(select id from initiative where publication_state = 'published' order by random() limit 1)`;
const ANY_ACTOR = `(select id from actor where state = 'admitted' order by random() limit 1)`;
const ANY_ACTION = `(select id from action where retired_at is null order by random() limit 1)`;
const ANY_EFFECT_GOAL = `(select id from effect_goal order by random() limit 1)`;
const ANY_MUNICIPALITY = `(select code from municipality order by random() limit 1)`;
const daysAgo = (days: number) => `clock() - interval '${days} days'`;

/** What writers do, each in one transaction; the words of the product's own use cases, without their rules. */
const WRITES: readonly Write[] = [
  ...Array.from({ length: 4 }, (): Write => makeInitiative),
  (client, draw) =>
    client.query(
      `update initiative set publication_state = 'published', published_at = ${daysAgo(draw.number(400))}
       where id = (select id from initiative where publication_state = 'draft' order by random() limit 1)`,
    ),
  (client) =>
    client.query(
      `update initiative set publication_state = 'archived', archived_at = clock() where id = ${ANY_PUBLISHED}`,
    ),
  (client, draw) =>
    client.query(
      `with before as (select id, work_status from initiative where id = ${ANY_PUBLISHED} for update),
       told as (insert into history_entry (subject_type, subject_id, event, from_value, to_value)
         select 'initiative', id, 'initiative.changed', jsonb_build_object('workStatus', work_status),
           jsonb_build_object('workStatus', $1::text) from before)
       update initiative set work_status = $1 from before where initiative.id = before.id`,
      [draw.of(STATUSES)],
    ),
  (client) => fileReport(client, 'null'),
  (client) =>
    fileReport(
      client,
      `(select id from status_report filed where filed.initiative_id = made_of.id and state = 'filed'
        and not exists (select from status_report where supersedes_id = filed.id) limit 1)`,
    ),
  (client) =>
    client.query(
      `insert into initiative_action (initiative_id, action_id, is_primary)
       values (${ANY_PUBLISHED}, ${ANY_ACTION}, false) on conflict do nothing`,
    ),
  (client) =>
    client.query(
      `delete from initiative_action where not is_primary and initiative_id = ${ANY_PUBLISHED}`,
    ),
  (client) =>
    client.query(
      `insert into initiative_municipality (initiative_id, municipality_code)
       values (${ANY_PUBLISHED}, ${ANY_MUNICIPALITY}) on conflict do nothing`,
    ),
  (client) =>
    client.query(`delete from initiative_municipality where initiative_id = ${ANY_PUBLISHED}`),
  (client, draw) =>
    client.query(
      `insert into initiative_partner (initiative_id, actor_id, role, position, review_state)
       values (${ANY_PUBLISHED}, ${ANY_ACTOR}, '', 0, $1)
       on conflict (initiative_id, actor_id) do update set review_state = excluded.review_state`,
      [draw.of(['asked', 'accepted', 'accepted', 'declined'])],
    ),
  (client, draw) =>
    client.query(
      `insert into contribution (id, initiative_id, effect_goal_id, expected, mechanism, position)
       values (gen_random_uuid(), ${ANY_PUBLISHED}, ${ANY_EFFECT_GOAL}, $1, '', 0)`,
      [draw.of(['[]', '[{"sex": null, "birth": null, "value": "3"}]'])],
    ),
  (client, draw) => {
    const state = draw.of(REVIEWS);
    return client.query(
      `update contribution set review_state = $1, question = $2
       where id = (select id from contribution order by random() limit 1)`,
      [state, state === 'questioned' ? 'Hur?' : null],
    );
  },
  (client, draw) => {
    const state = draw.of(['claimed', 'proposed', 'confirmed']);
    return client.query(
      `insert into ownership (action_id, actor_id, role, state, opened_on, confirmed_on)
       values (${ANY_ACTION}, ${ANY_ACTOR}, $1, $2, current_date - 40,
         case when $2 = 'confirmed' then current_date - 20 end) on conflict do nothing`,
      [draw.of(['lead', 'contributing']), state],
    );
  },
  (client) =>
    client.query(
      `update ownership set state = 'released', released_on = current_date
       where id = (select id from ownership where state <> 'released' order by random() limit 1)`,
    ),
  (client, draw) =>
    client.query(
      `update actor set name = name || 'x', type = $1, municipality_code = ${ANY_MUNICIPALITY}
       where id = ${ANY_ACTOR}`,
      [draw.of(TYPES)],
    ),
  (client, draw) =>
    client.query(
      `update initiative set owner_actor_id = ${ANY_ACTOR}, place_scope = $1, ends_on = current_date + $2::int
       where id = ${ANY_PUBLISHED}`,
      [draw.of(SCOPES), draw.number(900) - 100],
    ),
];

async function makeInitiative(client: pg.Client, draw: Draw): Promise<void> {
  const state = draw.of(['draft', 'published', 'published', 'published']);
  await client.query(
    `with made as (
        insert into initiative (id, owner_actor_id, title, summary, description, work_status,
          publication_state, contact_email, web_address, reference_number, perspective_codes, agenda_goals,
          published_at, last_report_on, place_scope, starts_on, ends_on)
        select gen_random_uuid(), ${ANY_ACTOR}, 'Påhittat', '', '', $1, $2, '', '', '',
          case when random() < 0.5 then array(select item ->> 'code' from strategy,
            jsonb_array_elements(perspectives) item where is_current order by random() limit 1) else '{}' end,
          array[1 + floor(random() * 17)::int],
          case when $2 = 'published' then ${daysAgo(draw.number(700))} end, null, $3,
          current_date, current_date + $4::int
        returning id)
      insert into initiative_action (initiative_id, action_id, is_primary)
      select made.id, chosen.id, chosen.number = 1 from made,
        (select id, row_number() over (order by random()) as number from action
          where retired_at is null) chosen
      where chosen.number <= ${1 + draw.number(3)}`,
    [draw.of(STATUSES), state, draw.of(SCOPES), draw.number(900) - 100],
  );
}

/** A report with an effect of each contribution, filed as the product files it: written first, then closed. */
async function fileReport(client: pg.Client, supersedes: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into status_report (initiative_id, state, work_status, done, achieved, deviations, next_steps,
       supersedes_id, correction_reason)
     select made_of.id, 'draft', 'ongoing', '', '', '', '', ${supersedes}, ''
     from (select ${ANY_PUBLISHED} as id) made_of returning id`,
  );
  const report = rows[0]?.id;
  await client.query(
    `insert into observed_effect (report_id, contribution_id, value, note, position)
     select $1, id, case when random() < 0.5 then 3 end, '', 0 from contribution
     where initiative_id = (select initiative_id from status_report where id = $1) and random() < 0.6`,
    [report],
  );
  await client.query(`update status_report set state = 'filed', filed_at = clock() where id = $1`, [
    report,
  ]);
  await client.query(
    `update initiative set last_report_on = (clock() at time zone 'Europe/Stockholm')::date
     where id = (select initiative_id from status_report where id = $1 and supersedes_id is null)`,
    [report],
  );
}

/**
 * Several writers change a county at random, all at once: every seventh transaction is rolled back, and every
 * tenth is held open for a while, so that marks come later than those that began after them.
 */
export async function writeAtRandom(
  connectionString: string,
  { writers, transactions, seed, heldMilliseconds = 60 }: Options,
): Promise<CountyWrites> {
  const told: CountyWrites = { kept: 0, rolledBack: 0, refused: 0 };
  await Promise.all(
    Array.from({ length: writers }, async (_none, writer) => {
      const draw = drawsOf(seed * 1000 + writer);
      const client = new pg.Client({ connectionString });
      await client.connect();
      for (let count = 0; count < transactions; count += 1) {
        await writeOnce(client, draw, heldMilliseconds, told);
      }
      await client.end();
    }),
  );
  return told;
}

async function writeOnce(
  client: pg.Client,
  draw: Draw,
  heldMilliseconds: number,
  told: CountyWrites,
): Promise<void> {
  try {
    await client.query('begin');
    for (let left = 1 + draw.number(3); left > 0; left -= 1) await draw.of(WRITES)(client, draw);
    if (draw.number(10) === 0) await client.query(`select pg_sleep($1)`, [heldMilliseconds / 1000]);
    const isKept = draw.number(7) > 0;
    await client.query(isKept ? 'commit' : 'rollback');
    if (isKept) told.kept += 1;
    else told.rolledBack += 1;
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError)) throw fault;
    await client.query('rollback');
    told.refused += 1;
  }
}

/** The same draws every time for a seed ("mulberry32"). */
function drawsOf(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return { number, of: (items) => items[number(items.length)] as (typeof items)[number] };
}
