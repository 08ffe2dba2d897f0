import type { County } from './county.ts';

/** One kind of request; `prepare` finds once per county what it needs to know. */
export type BenchmarkRequest = Readonly<{
  name: string;
  prepare(county: County): Promise<() => Promise<unknown>>;
}>;

type Initiative = { id: string; version: number };
type Page = { items: { id: string }[] };

const get = (name: string, path: string): BenchmarkRequest => ({
  name,
  prepare: async (county) => () => county.send('GET', `/api/v1${path}`),
});

async function someInitiative(county: County): Promise<string> {
  const { items } = (await county.send('GET', '/api/v1/initiatives?sort=title&limit=1')) as Page;
  const [first] = items;
  if (!first) throw new Error('The county has no initiative.');
  return first.id;
}

async function newBody(county: County): Promise<object> {
  const { memberships } = (await county.send('GET', '/api/v1/session')) as {
    memberships: { actor: { id: string } }[];
  };
  return { ...(await bodyExample(county)), ownerActorId: memberships[0]?.actor.id };
}

/** Of the county's own API document: another checkout may know other fields. */
async function bodyExample(county: County): Promise<object> {
  const { components } = (await county.send('GET', '/api/v1/openapi.json')) as {
    components: { schemas: { InitiativeBody: { example: object } } };
  };
  return components.schemas.InitiativeBody.example;
}

/** A handful of requests that stand for the rest: lists, one thing, overviews, a page, writes. */
export const REQUESTS: readonly BenchmarkRequest[] = [
  get('read list', '/initiatives?limit=20'),
  get(
    'read list, by area and timeliness, by title',
    '/initiatives?area=l&timeliness=overdue&sort=title&limit=20',
  ),
  {
    name: 'read detail',
    async prepare(county) {
      const id = await someInitiative(county);
      return () => county.send('GET', `/api/v1/initiatives/${id}`);
    },
  },
  get('read ownerships of an action', '/ownerships?action=l09'),
  get('read search', '/search?q=fiber'),
  get('read coverage', '/actions'),
  get('read session', '/session'),
  {
    name: 'page initiatives',
    prepare: async (county) => () => county.send('GET', '/initiativ'),
  },
  {
    name: 'write create',
    async prepare(county) {
      const body = await newBody(county);
      return () => county.send('POST', '/api/v1/initiatives', body);
    },
  },
  {
    name: 'write change',
    async prepare(county) {
      const body = await newBody(county);
      let row = (await county.send('POST', '/api/v1/initiatives', body)) as Initiative;
      let round = 0;
      return async () => {
        round += 1;
        const changed = { ...body, title: `Bygdens mobilkarta ${round}` };
        const path = `/api/v1/initiatives/${row.id}`;
        row = (await county.send('PUT', path, changed, row.version)) as Initiative;
      };
    },
  },
];
