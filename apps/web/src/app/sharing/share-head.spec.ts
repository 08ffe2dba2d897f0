import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Actor, Initiative } from '@samhandling/contract';
import { QueryClient } from '@tanstack/react-query';
import { actorQuery } from '../../features/actor/api/actor-query.ts';
import { initiativeQuery } from '../../features/initiative/api/initiative-query.ts';
import { testLanguage } from '../../testing/render-with-app.tsx';
import type { PageName } from '../page-head.ts';
import { pictureOf, shareHead, type DrawnRoute } from './share-head.ts';

const ORIGIN = 'https://samhandling.example';
const OWNER = { id: 'b1', name: 'Pajala kommun', type: 'municipality' } as const;

const initiative = (changes: Partial<Initiative> = {}): Partial<Initiative> => ({
  id: 'a1',
  title: 'Bredband i byarna',
  summary: 'Fiber till varje by.',
  owner: OWNER,
  partners: [],
  municipalities: [{ code: '2521', name: 'Pajala' }],
  startsOn: '2026-01-01',
  endsOn: null,
  webAddress: 'https://example.org',
  publicationState: 'published',
  ...changes,
});

function headOf(
  name: PageName,
  {
    params = {},
    routeId = '/x',
    status = 'success',
    data = {},
    seeds = [] as [readonly unknown[], unknown][],
    language = 'sv',
  } = {},
): string {
  const queryClient = new QueryClient();
  for (const [key, value] of seeds) queryClient.setQueryData(key, value);
  const own: DrawnRoute = {
    routeId,
    pathname: '/initiativ/a1',
    status,
    params,
    loaderData: data,
    staticData: { name },
  };
  return shareHead({
    routes: [{ ...own, routeId: '__root__', staticData: {} }, own],
    context: { ...testLanguage(language), queryClient, publicOrigin: ORIGIN },
    nonce: 'abc',
  });
}

const ofInitiative = (changes: Partial<Initiative> = {}) =>
  headOf('initiative', {
    params: { id: 'a1' },
    data: { title: changes.title ?? 'Bredband i byarna' },
    seeds: [[initiativeQuery('a1').queryKey, initiative(changes)]],
  });

const dataIn = (head: string): { '@graph': Record<string, unknown>[] } | null => {
  const found = /<script type="application\/ld\+json" nonce="abc">([^<]*)<\/script>$/.exec(head);
  return found ? JSON.parse(found[1] ?? '') : null;
};

describe('What a shared link says', () => {
  it('is the title and the words of the page, with a picture', () => {
    const head = headOf('actions');
    expect(head).toContain('<meta property="og:title" content="Åtgärder"/>');
    expect(head).toContain(
      `<meta property="og:image" content="${ORIGIN}/delningsbilder/action-sv.png"/>`,
    );
    expect(head).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  });

  it('is in the language of the page', () => {
    const head = headOf('actions', { language: 'en' });
    expect(head).toContain('content="en_GB"');
    expect(head).toContain('action-en.png');
  });

  it('is nothing where the page is not shown', () => {
    expect(headOf('actions', { status: 'notFound' })).toBe('');
    expect(headOf('actions', { status: 'error' })).toBe('');
  });

  it.each(['start', 'action', 'effectGoal', 'municipality', 'initiative', 'actor'] as const)(
    'has a picture of the size that it says, in each language: %s',
    (name) => {
      for (const language of ['sv', 'en']) {
        const file = fileURLToPath(
          new URL(`../../../public${pictureOf(name, language)}`, import.meta.url),
        );
        expect([file, existsSync(file)]).toEqual([file, true]);
        const head = readFileSync(file);
        expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([1200, 630]);
      }
    },
  );
});

describe('What robots are told on the page', () => {
  it.each(['search', 'desk'] as const)('is to leave out what is not for them: %s', (name) => {
    expect(headOf(name)).toBe('<meta name="robots" content="noindex"/>');
  });

  it('is to leave out forms, but the one that anybody may come to', () => {
    expect(headOf('signIn', { routeId: '/form' })).toContain('noindex');
    expect(headOf('actorRequest', { routeId: '/form' })).not.toContain('noindex');
  });
});

describe('The structured data', () => {
  it('says who does an initiative, where and when', () => {
    expect(dataIn(ofInitiative())?.['@graph']).toEqual([
      {
        '@type': 'Project',
        name: 'Bredband i byarna',
        description: 'Fiber till varje by.',
        url: `${ORIGIN}/initiativ/a1`,
        sameAs: 'https://example.org',
        parentOrganization: {
          '@type': 'Organization',
          name: 'Pajala kommun',
          url: `${ORIGIN}/aktorer/b1`,
        },
        foundingDate: '2026-01-01',
        areaServed: [{ '@type': 'AdministrativeArea', name: 'Pajala' }],
      },
      expect.objectContaining({ '@type': 'BreadcrumbList' }),
    ]);
  });

  it.each(['draft', 'submitted', 'returned', 'archived'] as const)(
    'says nothing of an initiative that is not public, and keeps robots out: %s',
    (publicationState) => {
      const head = ofInitiative({ publicationState });
      expect(head).toBe('<meta name="robots" content="noindex"/>');
    },
  );

  it('says nothing of an actor that only asks to take part', () => {
    const asking: Partial<Actor> = { ...OWNER, state: 'requested' };
    const seeds: [readonly unknown[], unknown][] = [[actorQuery('b1').queryKey, asking]];
    expect(headOf('actor', { params: { id: 'b1' }, seeds })).toContain('noindex');
  });

  it('has no address that a browser would run', () => {
    const head = ofInitiative({ webAddress: 'javascript://x%0aalert(1)' });
    expect(head).not.toContain('javascript:');
  });

  it('is whole, and ends nowhere else, whatever somebody has written', () => {
    const title = '</script></head><img src=x onerror="alert(1)">';
    const head = ofInitiative({ title });
    expect(dataIn(head)?.['@graph'][0]?.['name']).toBe(title);
    expect(head).not.toContain('<img');
    expect(head.match(/<\/script>/g)).toHaveLength(1);
    expect(head).not.toContain('</head>');
  });
});
