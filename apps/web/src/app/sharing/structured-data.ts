import type { Action, Actor, ActorRef, Indicator, Initiative } from '@samhandling/contract';
import { paths } from '../../lib/paths.ts';

/** A thing in the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

/** What the words are made with: where the site is, and the language of the page. */
export type Site = Readonly<{ origin: string; name: string; language: string }>;

const organisation = ({ origin }: Site, { id, name }: ActorRef): Thing => ({
  '@type': 'Organization',
  name,
  url: `${origin}${paths.actor(id)}`,
});

const place = (name: string): Thing => ({ '@type': 'AdministrativeArea', name });

/** Only an address that a browser can open is the thing's own page elsewhere. */
const ownPage = (address: string): string | undefined =>
  /^https?:\/\//.test(address) ? address : undefined;

const orNothing = <Value>(list: readonly Value[]) => (list.length > 0 ? list : undefined);

/** The site itself, with its search. */
export const siteThing = ({ origin, name, language }: Site, description: string): Thing => ({
  '@type': 'WebSite',
  name,
  description,
  url: `${origin}/`,
  inLanguage: language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${paths.search()}?q={q}` },
    'query-input': 'required name=q',
  },
});

/** A proposal of the strategy; those who have confirmed that they answer for it maintain it. */
export function actionThing(site: Site, { code, text, area, section, ownerships }: Action): Thing {
  const owners = ownerships.filter(({ state, role }) => state === 'confirmed' && role === 'lead');
  return {
    '@type': 'CreativeWork',
    name: text,
    identifier: code.toUpperCase(),
    url: `${site.origin}${paths.action(code)}`,
    isPartOf: {
      '@type': 'CreativeWork',
      name: section.title,
      url: `${site.origin}${paths.section(section.code)}`,
      isPartOf: {
        '@type': 'CreativeWork',
        name: area.title,
        url: `${site.origin}${paths.area(area.code)}`,
      },
    },
    maintainer: orNothing(owners.map(({ actor }) => organisation(site, actor))),
  };
}

/** An initiative that is public; undefined for one that is not, or no longer. */
export function initiativeThing(site: Site, initiative: Initiative): Thing | undefined {
  const { id, title, summary, owner, partners, startsOn, endsOn, municipalities } = initiative;
  if (initiative.publicationState !== 'published') return undefined;
  return {
    '@type': 'Project',
    name: title,
    description: summary || undefined,
    url: `${site.origin}${paths.initiative(id)}`,
    sameAs: ownPage(initiative.webAddress),
    parentOrganization: organisation(site, owner),
    member: orNothing(partners.map(({ actor }) => organisation(site, actor))),
    foundingDate: startsOn ?? undefined,
    dissolutionDate: endsOn ?? undefined,
    areaServed: orNothing(municipalities.map(({ name }) => place(name))),
  };
}

/** An organisation that takes part; undefined for one that only asks to, or has gone into another. */
export function actorThing(site: Site, actor: Actor): Thing | undefined {
  if (actor.state !== 'admitted') return undefined;
  return {
    ...organisation(site, actor),
    description: actor.description || undefined,
    sameAs: ownPage(actor.webAddress),
    address: actor.municipality
      ? { '@type': 'PostalAddress', addressLocality: actor.municipality.name }
      : undefined,
  };
}

/** The values of an indicator, as open data. */
export function indicatorThing(site: Site, indicator: Indicator, description: string): Thing {
  const { code, title, measures } = indicator;
  return {
    '@type': 'Dataset',
    name: title,
    description,
    url: `${site.origin}${paths.indicator(code)}`,
    identifier: code.toUpperCase(),
    variableMeasured: orNothing(measures.map(({ name }) => name)),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${site.origin}/api/v1/indicators/${code}`,
    },
  };
}

/** The way from the start to a page, in the order in which one goes it. */
export const breadcrumbs = (
  { origin }: Site,
  way: readonly Readonly<{ name: string; path: string }>[],
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ name, path }, place_) => ({
    '@type': 'ListItem',
    position: place_ + 1,
    name,
    item: `${origin}${path}`,
  })),
});
