import { withClient } from '@samhandling/local-postgres';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startServer,
  startTestServer,
  writeAtRandom,
  type Server,
} from '@samhandling/test-support';
import pg from 'pg';
import type { Figure, TrustSuite } from './trust-suite.ts';

const ROUNDS = 8;
const WRITERS = 8;
const TRANSACTIONS = 60;

/** What this suite's own connections are called, which are not killed. */
const WATCHER = 'facts-recount';

const MONTH = 30 * 86_400_000;
const monthsAgo = (months: number) =>
  new Date(Date.now() - months * MONTH).toISOString().slice(0, 10);

/** Everything that is counted in memory, now and on earlier days. */
const PATHS = [
  '/coverage',
  '/coverage?municipality=2580',
  '/coverage?actorType=company,municipality',
  ...['municipality', 'actorType', 'workStatus', 'effectGoal'].map(
    (columns) => `/coverage/matrix?columns=${columns}`,
  ),
  '/municipalities',
  '/municipalities/2580',
  '/priority-areas',
  '/actions?limit=100',
  '/aspects',
  '/effect-goals',
  '/effect-map',
  '/effect-map?side=municipality&actorType=company',
  ...[1, 6].flatMap((months) => [
    `/coverage?asOf=${monthsAgo(months)}`,
    `/coverage/matrix?columns=effectGoal&asOf=${monthsAgo(months)}`,
    `/effect-map?asOf=${monthsAgo(months)}`,
  ]),
];

type World = {
  readonly env: Record<string, string>;
  readonly processes: [Server, Server];
  readonly owner: pg.Pool;
  readonly url: string;
  readonly superuser: string;
};

export const suite: TrustSuite = {
  promise: 14,
  title: 'What every process counts in memory is what the database holds',
  async run() {
    const server = await startTestServer();
    const name = `${server.address.prefix}_facts`;
    await server.createDatabase(name);
    const env = {
      DATABASE_URL: server.appUrl(name),
      MIGRATION_DATABASE_URL: server.ownerUrl(name),
      LOG_LEVEL: 'silent',
    };
    const processes: World['processes'] = [await startServer(env), await startServer(env)];
    const url = `${server.ownerUrl(name)}?application_name=${WATCHER}`;
    const owner = new pg.Pool({ connectionString: url });
    const superuser = server.superuserUrl(name);
    const world: World = { env, processes, owner, url, superuser };
    try {
      await addActors(world);
      return await runRounds(world);
    } finally {
      await owner.end();
      await Promise.all(processes.map((each) => each.stop()));
      await server.stop();
    }
  },
};

async function runRounds(world: World): Promise<Figure[]> {
  let [kept, refused, differing, miscounted] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = await writeAndKill(world, round);
    kept += told.kept;
    refused += told.refused;
    differing += await countDifferences(world);
    miscounted += await countMiscounted(world);
  }
  const planted = await plantFault(world);
  return [
    {
      what: `${WRITERS} writers at random, each round a process or all connections killed`,
      value: `${kept} transactions kept, ${refused} refused by the database`,
      isKept: kept > refused,
    },
    none(
      `answers of two processes that differ from those of a fresh one, of ${PATHS.length * ROUNDS * 2}`,
      differing,
    ),
    none('actions whose counts differ from a straightforward count of the rows', miscounted),
    {
      what: 'answers that differ once a table leaves no marks',
      value: `${planted} (more than 0)`,
      isKept: planted > 0,
    },
  ];
}

const none = (what: string, found: number): Figure => ({
  what,
  value: `${found} (0)`,
  isKept: found === 0,
});

/** Writes while both processes are asked; in the middle one of them is killed, or all connections are. */
async function writeAndKill(world: World, round: number) {
  let isOver = false;
  const looking = lookAround(world, () => isOver);
  const writing = writeAtRandom(world.url, {
    writers: WRITERS,
    transactions: TRANSACTIONS,
    seed: 100 + round,
  });
  await sleep(500);
  await (round % 2 === 0 ? killProcess(world) : killConnections(world));
  const told = await writing;
  isOver = true;
  await looking;
  return told;
}

async function killProcess({ processes, env }: World): Promise<void> {
  await processes[0].kill();
  processes[0] = await startServer(env);
}

async function killConnections({ superuser }: World): Promise<void> {
  await withClient(superuser, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name <> $1 and pid <> pg_backend_pid()`,
      [WATCHER],
    ),
  );
}

async function lookAround({ processes }: World, isOver: () => boolean): Promise<void> {
  for (let count = 0; !isOver(); count += 1) {
    const path = PATHS[count % PATHS.length] as string;
    // A process that has just been killed answers nobody.
    await Promise.allSettled(processes.map((each) => ask(each, path)));
    await sleep(10);
  }
}

async function ask({ origin }: Server, path: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text;
}

/** A visitor sees what was committed at most half a second ago. */
const VISITORS_WAIT = 600;

async function countDifferences({ processes, env }: World): Promise<number> {
  await sleep(VISITORS_WAIT);
  const fresh = await startServer(env);
  try {
    let differing = 0;
    for (const path of PATHS) {
      const expected = await ask(fresh, path);
      for (const each of processes) {
        if ((await ask(each, path)) === expected) continue;
        differing += 1;
      }
    }
    return differing;
  } finally {
    await fresh.stop();
  }
}

type Row = { code: string; initiativeCount: number; activeCount: number };

/** Counts the rows by a plain query, one action at a time. */
async function countMiscounted({ processes, owner }: World): Promise<number> {
  const { rows } = await owner.query<Row>(
    `select action.code, count(initiative.id)::int as "initiativeCount",
       (count(initiative.id) filter (where work_status = 'ongoing' and
         (clock() at time zone 'Europe/Stockholm')::date <= greatest(
           (published_at at time zone 'Europe/Stockholm')::date, last_report_on) + interval '9 months'))::int
         as "activeCount"
     from action left join initiative_action on action_id = action.id
     left join initiative on initiative.id = initiative_id and publication_state = 'published'
     group by action.code`,
  );
  const { items } = JSON.parse(await ask(processes[1], '/actions?limit=100')) as { items: Row[] };
  return items.filter(({ code, initiativeCount, activeCount }) => {
    const row = rows.find((one) => one.code === code);
    return row?.initiativeCount !== initiativeCount || row.activeCount !== activeCount;
  }).length;
}

/** The comparison is tried, too: a link is made that nobody is told of. */
async function plantFault(world: World): Promise<number> {
  const { owner } = world;
  await owner.query('alter table initiative_action disable trigger change_marked_new');
  await owner.query(
    `insert into initiative_action (initiative_id, action_id, is_primary)
     select initiative.id, action.id, false from initiative, (select id from action limit 1) action
     where publication_state = 'published' on conflict do nothing`,
  );
  await owner.query('alter table initiative_action enable trigger change_marked_new');
  return countDifferences(world);
}

async function addActors({ owner }: World): Promise<void> {
  await owner.query(
    `insert into actor (id, name, type, state)
     select gen_random_uuid(), 'Aktör ' || number, 'civil_society', 'admitted'
     from generate_series(1, 40) number`,
  );
}
