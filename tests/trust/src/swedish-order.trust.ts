import { withClient } from '@samhandling/local-postgres';
import {
  addActor,
  addPerson,
  initiativeBody,
  ProductClient,
  startServer,
} from '@samhandling/test-support';
import { startDebianCluster } from './debian-cluster.ts';
import type { Figure, TrustSuite } from './trust-suite.ts';

const NAME = 'samhandling';
const IN_ORDER = ['abisko', 'Arjeplog', 'Vaara', 'Waara', 'Zink', 'Åhus', 'Älvsbyn', 'Öjebyn'];
const BACKWARDS = [...IN_ORDER].reverse();
const MIXED = [5, 2, 7, 0, 4, 6, 1, 3].map((index) => IN_ORDER[index] ?? '');

/** Each list that people read by name, with the field that names. */
const LISTS: readonly (readonly [path: string, field: string, order: readonly string[]])[] = [
  ['/api/v1/actors?sort=name&limit=100', 'name', IN_ORDER],
  ['/api/v1/actors?sort=-name&limit=100', 'name', BACKWARDS],
  ['/api/v1/accounts?limit=100', 'name', IN_ORDER],
  ['/api/v1/initiatives?sort=title&limit=100', 'title', IN_ORDER],
  ['/api/v1/initiatives?sort=-title&limit=100', 'title', BACKWARDS],
  ['/api/v1/initiatives?sort=owner&limit=100', 'title', IN_ORDER],
];

export const suite: TrustSuite = {
  promise: 16,
  title: 'Order is Swedish: å ä ö sort last',
  needs: ['debian-postgresql'],
  async run() {
    const cluster = await startDebianCluster();
    try {
      await cluster.createDatabase(NAME);
      const server = await startServer({
        DATABASE_URL: cluster.appUrl(NAME),
        MIGRATION_DATABASE_URL: cluster.ownerUrl(NAME),
        LOG_LEVEL: 'silent',
      });
      try {
        return await readLists(cluster.ownerUrl(NAME), server.origin);
      } finally {
        await server.kill();
      }
    } finally {
      await cluster.remove();
    }
  },
};

async function readLists(ownerUrl: string, origin: string): Promise<Figure[]> {
  for (const name of MIXED) {
    const actorId = await addActor(ownerUrl, name);
    const person = await addPerson(ownerUrl, { actorId, name });
    const editor = await new ProductClient(origin).signIn(person);
    const body = initiativeBody(actorId, { title: name });
    await editor.send({ method: 'POST', path: '/api/v1/initiatives', body });
  }
  await withClient(ownerUrl, (client) =>
    client.query(`update initiative set publication_state = 'published', published_at = now()`),
  );
  const reader = await new ProductClient(origin).signIn(
    await addPerson(ownerUrl, { regionRole: 'administrator' }),
  );
  const figures: Figure[] = [];
  for (const [path, field, order] of LISTS) {
    const { body } = await reader.get<{ items: Record<string, string>[] }>(path);
    const found = body.items
      .map((item) => String(item[field]))
      .filter((name) => order.includes(name));
    figures.push({
      what: `${path} on a database that sorts by code point`,
      value: found.join(', '),
      isKept: found.join() === order.join(),
    });
  }
  return figures;
}
