import type { ReadRow } from './read.ts';

type Things<Name extends string = 'id'> = Record<Name, string>[];

const idsOf = (things: Things) => things.map(({ id }) => id);

type Initiative = {
  id: string;
  version: number;
  timeliness: string;
  reportDueOn: string | null;
  actions: Things<'code'>;
  contributions: { id: string; observed: unknown[] }[];
  reports: Things;
  partners: unknown[];
  funding: unknown[];
  municipalities: Things<'code'>;
  related: unknown[];
};

const ofInitiative = (one: Initiative) => ({
  id: one.id,
  version: one.version,
  timeliness: one.timeliness,
  reportDueOn: one.reportDueOn,
  actions: one.actions.map(({ code }) => code).sort(),
  contributions: one.contributions.map(({ id, observed }) => [id, observed.length]),
  reports: idsOf(one.reports),
  partners: one.partners.length,
  funding: one.funding.length,
  municipalities: one.municipalities.map(({ code }) => code).sort(),
  related: one.related.length,
});

type Search = { items: Things<'key'> };

const search = (name: string, words: string): ReadRow => ({
  name: `read search, ${name}`,
  group: 'list',
  asked: () => ({ path: `/api/v1/search?q=${encodeURIComponent(words)}` }),
  // The floor finds by words alone, the product by what people call things: both find something, or nothing.
  said: ({ items }: Search) => items.length > 0,
});

type Desk = {
  groups: { kind: string; total: number; items: unknown[] }[];
  own: { items: Things; total: number };
  overdue: { items: Things; total: number };
};

const desk = (name: string, as: 'coordinator' | 'smallOwner' | 'largeOwner'): ReadRow => ({
  name: `read desk, ${name}`,
  group: 'list',
  asked: () => ({ path: '/api/v1/desk', as }),
  said: ({ groups, own, overdue }: Desk) => ({
    groups: Object.fromEntries(
      groups.map(({ kind, total, items }) => [kind, [total, items.length]]),
    ),
    own: [own.total, idsOf(own.items)],
    overdue: [overdue.total, idsOf(overdue.items)],
  }),
});

/** One thing, and lists of other things than initiatives. */
export const THINGS: readonly ReadRow[] = [
  {
    name: 'read detail',
    group: 'list',
    asked: ({ initiativeId }) => ({ path: `/api/v1/initiatives/${initiativeId}` }),
    said: ofInitiative,
  },
  {
    name: 'read detail with 100 reports',
    group: 'list',
    asked: ({ reportingId }) => ({ path: `/api/v1/initiatives/${reportingId}` }),
    said: ofInitiative,
  },
  {
    name: 'read history',
    group: 'list',
    asked: ({ initiativeId }) => ({ path: `/api/v1/initiatives/${initiativeId}/history` }),
    said: ({ items }: { items: Things }) => idsOf(items),
  },
  search('rare', 'mobilkarta'),
  search('common', 'kommun'),
  search('misspelt', 'bredbannd'),
  search('two words', 'fiber byarna'),
  search('nothing', 'qwxzkv'),
  {
    name: 'read suggestions',
    group: 'list',
    asked: () => ({
      method: 'POST',
      path: '/api/v1/suggestions',
      as: 'smallOwner',
      body: { text: 'Vi bygger ut mobiltäckning och bredband i byarna, med nya master.' },
    }),
    said: ({ actions }: { actions: Things<'code'> }) => actions.length > 0,
  },
  {
    name: 'read actors',
    group: 'list',
    asked: () => ({ path: '/api/v1/actors' }),
    said: ({
      items,
      total,
    }: {
      items: { id: string; initiativeCount: number }[];
      total: number;
    }) => ({
      total,
      actors: items.map(({ id, initiativeCount }) => [id, initiativeCount]),
    }),
  },
  {
    name: 'read actor',
    group: 'list',
    asked: ({ actorId }) => ({ path: `/api/v1/actors/${actorId}` }),
    said: ({
      id,
      initiativeCount,
      worksOn,
    }: {
      id: string;
      initiativeCount: number;
      worksOn: Things<'code'>;
    }) => ({
      id,
      initiativeCount,
      worksOn: worksOn.map(({ code }) => code),
    }),
  },
  {
    name: 'read activity',
    group: 'list',
    asked: () => ({ path: '/api/v1/activity' }),
    said: ({ items }: { items: Things }) => idsOf(items),
  },
  desk('coordinator', 'coordinator'),
  desk('small owner', 'smallOwner'),
  desk('large owner', 'largeOwner'),
  {
    name: 'read session',
    group: 'list',
    asked: () => ({ path: '/api/v1/session', as: 'coordinator' }),
    said: ({ memberships }: { memberships: { actor: { id: string } }[] }) =>
      memberships.map(({ actor }) => actor.id),
  },
];
