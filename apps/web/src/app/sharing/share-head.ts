import { actionQuery } from '../../features/action/api/action-query.ts';
import { actorQuery } from '../../features/actor/api/actor-query.ts';
import { indicatorQuery } from '../../features/indicator/api/indicator-query.ts';
import { initiativeQuery } from '../../features/initiative/api/initiative-query.ts';
import { paths } from '../../lib/paths.ts';
import type { RouterContext } from '../context.ts';
import type { PageName } from '../page-head.ts';
import { FORM_LAYOUT } from '../routes/layout/form-layout.route.ts';
import { inAttribute, inlineJson } from './inline-json.ts';
import {
  actionThing,
  actorThing,
  breadcrumbs,
  indicatorThing,
  initiativeThing,
  siteThing,
  type Site,
  type Thing,
} from './structured-data.ts';

/** What is needed of the routes of a page that has been drawn. */
export type DrawnRoute = Readonly<{
  routeId: string;
  pathname: string;
  status: string;
  params: Readonly<Record<string, string>>;
  loaderData?: unknown;
  staticData: Readonly<{ name?: PageName }>;
}>;
type Page = Readonly<{
  routes: readonly DrawnRoute[];
  context: RouterContext;
  nonce: string | undefined;
}>;

/** The list that a page about one thing stands below. */
const LIST_ABOVE = {
  area: ['areas', paths.areas],
  action: ['actions', paths.actions()],
  effectGoal: ['effectGoals', paths.effectGoals()],
  indicator: ['effectGoals', paths.effectGoals()],
  municipality: ['municipalities', paths.municipalities()],
  initiative: ['initiatives', paths.initiatives()],
  actor: ['actors', paths.actors()],
} as const satisfies Partial<Record<PageName, readonly [PageName, string]>>;

const hasListAbove = (name: PageName): name is keyof typeof LIST_ABOVE => name in LIST_ABOVE;

/** Which picture a link has in a message, by the page that it leads to; every other page has that of the site. */
const PICTURES: Partial<Record<PageName, string>> = {
  action: 'action',
  actions: 'action',
  unownedActions: 'action',
  effectGoal: 'effect-goal',
  effectGoals: 'effect-goal',
  indicator: 'effect-goal',
  municipality: 'municipality',
  municipalities: 'municipality',
  initiative: 'initiative',
  initiatives: 'initiative',
};
/** Where the pictures stand that `npm run share-images` draws. */
export const pictureOf = (name: PageName, language: string): string =>
  `/delningsbilder/${PICTURES[name] ?? 'site'}-${language}.png`;
const PICTURE_WIDTH = 1200;
const PICTURE_HEIGHT = 630;

const FORM_ROUTE = `/${FORM_LAYOUT}`;

/** The only form that somebody without an account comes to by searching. */
const OPEN_FORM: PageName = 'actorRequest';
const NOT_FOR_ROBOTS: readonly PageName[] = ['search', 'desk'];

/**
 * What only those read who are no readers, as HTML for the head: what a link looks like in a message, and what the
 * page is about in the words of schema.org. It is written by the server alone, so that no script carries it.
 */
export function shareHead({ routes, context, nonce }: Page): string {
  const own = routes.at(-1);
  const name = own?.staticData.name;
  if (!own || !name || routes.some(({ status }) => status !== 'success')) return '';
  const { t, language, publicOrigin } = context;
  const title = titleOf(own.loaderData) ?? t.pages(`${name}.title`);
  const description = descriptionOf(own.loaderData) ?? t.pages(`${name}.description`, { title });
  const site: Site = { origin: publicOrigin, name: t.shell('brand'), language: language.code };
  const about = thingsOf(own, { site, title, description, context });
  const isUnpublished = about === null;
  const isForm = routes.some(({ routeId }) => routeId === FORM_ROUTE);
  if (isUnpublished || NOT_FOR_ROBOTS.includes(name) || (isForm && name !== OPEN_FORM)) {
    return metaTag('name', 'robots', 'noindex');
  }
  return [
    ...Object.entries({
      'og:type': 'website',
      'og:site_name': site.name,
      'og:locale': language.locale.replace('-', '_'),
      'og:title': title,
      'og:description': description,
      'og:url': `${publicOrigin}${own.pathname}`,
      'og:image': `${publicOrigin}${pictureOf(name, language.code)}`,
      'og:image:width': String(PICTURE_WIDTH),
      'og:image:height': String(PICTURE_HEIGHT),
      'og:image:alt': t.shell('footer.purpose'),
    }).map(([property, content]) => metaTag('property', property, content)),
    metaTag('name', 'twitter:card', 'summary_large_image'),
    scriptOf(about, nonce),
  ].join('');
}

const metaTag = (kind: 'name' | 'property', key: string, content: string): string =>
  `<meta ${kind}="${key}" content="${inAttribute(content)}"/>`;

const scriptOf = (things: readonly Thing[], nonce: string | undefined): string =>
  things.length === 0
    ? ''
    : `<script type="application/ld+json"${nonce === undefined ? '' : ` nonce="${inAttribute(nonce)}"`}>${inlineJson(
        { '@context': 'https://schema.org', '@graph': things },
      )}</script>`;

const textIn = (data: unknown, key: string): string | undefined => {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : null;
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const titleOf = (data: unknown) => textIn(data, 'title');
const descriptionOf = (data: unknown) => textIn(data, 'description');

type About = Readonly<{ site: Site; title: string; description: string; context: RouterContext }>;

/** Null for a thing that is not public. */
function thingsOf(own: DrawnRoute, about: About): readonly Thing[] | null {
  const { site, title, description, context } = about;
  const { name } = own.staticData;
  if (name === 'start') return [siteThing(site, description)];
  if (name === undefined || !hasListAbove(name)) return [];
  const main = mainThing(name, own, about);
  if (main === null) return null;
  const [list, path] = LIST_ABOVE[name];
  const way = [
    { name: site.name, path: paths.start },
    { name: context.t.pages(`${list}.title`), path },
    { name: title, path: own.pathname },
  ];
  return [...(main ? [main] : []), breadcrumbs(site, way)];
}

function mainThing(
  name: keyof typeof LIST_ABOVE,
  { params: { code = '', id = '' } }: DrawnRoute,
  { site, description, context: { queryClient } }: About,
): Thing | null | undefined {
  if (name === 'action') {
    const action = queryClient.getQueryData(actionQuery(code).queryKey);
    return action && actionThing(site, action);
  }
  if (name === 'initiative') {
    const initiative = queryClient.getQueryData(initiativeQuery(id).queryKey);
    return initiative && (initiativeThing(site, initiative) ?? null);
  }
  if (name === 'actor') {
    const actor = queryClient.getQueryData(actorQuery(id).queryKey);
    return actor && (actorThing(site, actor) ?? null);
  }
  if (name === 'indicator') {
    const indicator = queryClient.getQueryData(indicatorQuery(code).queryKey);
    return indicator && indicatorThing(site, indicator, description);
  }
  return undefined;
}
