import { withClient } from '@samhandling/local-postgres';
import {
  addActor,
  addPerson,
  initiativeBody,
  ProductClient,
  startServer,
} from '@samhandling/test-support';
import { startDebianCluster, type DebianCluster } from './debian-cluster.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const NAME = 'samhandling';
const ZONES = ['America/St_Johns', 'Pacific/Kiritimati'];
const CLOCK = new URL('./clock-nights/moved-clock.mjs', import.meta.url).href;

type Night = Readonly<{
  name: string;
  /** Half a year before the report is due, just after midnight and just before it in Stockholm. */
  publishedAt: readonly string[];
  dueOn: string;
  /** Instants, and whether the day on which the report is due has begun in Stockholm. */
  instants: readonly (readonly [instant: string, isDue: boolean])[];
}>;

const NIGHTS: readonly Night[] = [
  {
    name: 'the clock goes forward',
    publishedAt: ['2025-09-28T22:30:00Z', '2025-09-29T21:30:00Z'],
    dueOn: '2026-03-29',
    instants: [
      ['2026-03-28T22:55:00Z', false],
      ['2026-03-28T23:00:01Z', true],
      ['2026-03-29T00:59:00Z', true],
      ['2026-03-29T01:00:01Z', true],
    ],
  },
  {
    name: 'the day is over on which the clock went forward',
    publishedAt: ['2025-09-29T22:30:00Z', '2025-09-30T21:30:00Z'],
    dueOn: '2026-03-30',
    instants: [
      ['2026-03-29T21:55:00Z', false],
      ['2026-03-29T22:00:01Z', true],
    ],
  },
  {
    name: 'the clock goes back',
    publishedAt: ['2026-04-24T22:30:00Z', '2026-04-25T21:30:00Z'],
    dueOn: '2026-10-25',
    instants: [
      ['2026-10-24T21:55:00Z', false],
      ['2026-10-24T22:00:01Z', true],
      ['2026-10-25T00:30:00Z', true],
      ['2026-10-25T01:30:00Z', true],
    ],
  },
  {
    name: 'the day is over on which the clock went back',
    publishedAt: ['2026-04-25T22:30:00Z', '2026-04-26T21:30:00Z'],
    dueOn: '2026-10-26',
    instants: [
      ['2026-10-25T22:55:00Z', false],
      ['2026-10-25T23:00:01Z', true],
    ],
  },
];

export const suite: TrustSuite = {
  promise: 16,
  title: 'Time is Swedish: the nights the clock moves',
  needs: ['debian-postgresql'],
  async run() {
    const cluster = await startDebianCluster();
    try {
      await cluster.createDatabase(NAME);
      const figures: Figure[] = [];
      for (const zone of ZONES) {
        await withClient(cluster.superuserUrl('postgres'), (client) =>
          client.query(`alter database ${NAME} set timezone = '${zone}'`),
        );
        for (const night of NIGHTS) figures.push(await watchNight(cluster, zone, night));
      }
      return figures;
    } finally {
      await cluster.remove();
    }
  },
};

async function watchNight(cluster: DebianCluster, zone: string, night: Night): Promise<Figure> {
  const wrong: string[] = [];
  const ids: string[] = [];
  for (const [instant, isDue] of night.instants) {
    const server = await startServer({
      DATABASE_URL: cluster.appUrl(NAME),
      MIGRATION_DATABASE_URL: cluster.ownerUrl(NAME),
      LOG_LEVEL: 'silent',
      TZ: zone,
      NODE_OPTIONS: `--import=${CLOCK}`,
      CLOCK: instant,
    });
    try {
      for (const at of ids.length === 0 ? night.publishedAt : []) {
        ids.push(await publishedAt(cluster.ownerUrl(NAME), server.origin, at));
      }
      for (const id of ids) {
        const found = await standingOf(server.origin, id);
        const wanted = { isDue, isListed: isDue, dueOn: night.dueOn };
        if (JSON.stringify(found) !== JSON.stringify(wanted)) {
          wrong.push(`${instant}: ${JSON.stringify(found)}`);
        }
      }
    } finally {
      await server.kill();
    }
  }
  return {
    what: `${night.name}, process and database in ${zone}`,
    value:
      wrong.length === 0
        ? `due on ${night.dueOn} from midnight in Stockholm at ${night.instants.length} instants`
        : wrong.join('; '),
    isKept: wrong.length === 0,
  };
}

/** For one initiative the domain computes it, for the list SQL does. */
async function standingOf(origin: string, id: string) {
  const visitor = new ProductClient(origin);
  const { body } = await visitor.get<{ timeliness: string; reportDueOn: string }>(
    `/api/v1/initiatives/${id}`,
  );
  const due = await visitor.get<{ items: { id: string }[] }>(
    '/api/v1/initiatives?timeliness=due&limit=100',
  );
  return {
    isDue: body.timeliness === 'due',
    isListed: due.body.items.some((item) => item.id === id),
    dueOn: body.reportDueOn,
  };
}

async function publishedAt(ownerUrl: string, origin: string, at: string): Promise<string> {
  const actorId = await addActor(ownerUrl);
  const editor = await new ProductClient(origin).signIn(await addPerson(ownerUrl, { actorId }));
  const { status, body } = await editor.send<{ id: string }>({
    method: 'POST',
    path: '/api/v1/initiatives',
    body: initiativeBody(actorId, { title: `Publicerat ${at}` }),
  });
  if (status !== 201) throw new Error(`Creating an initiative answered ${status}.`);
  await withClient(ownerUrl, (client) =>
    client.query(
      `update initiative set publication_state = 'published', published_at = $2 where id = $1`,
      [body.id, at],
    ),
  );
  return body.id;
}
