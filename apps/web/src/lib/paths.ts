import { type AspectKind, ownPath } from '@samhandling/domain';
import { stringifySearch } from './search-params.ts';

type Search = Readonly<Record<string, unknown>>;
const at =
  (path: string) =>
  (search: Search = {}) =>
    `${path}${stringifySearch(search)}`;

/** Where the pages of each kind of aspect stand. */
const ASPECT_PATHS: Record<AspectKind, string> = {
  perspective: '/perspektiv',
  agenda_goal: '/agenda-2030',
  specialisation: '/smart-specialisering',
};

const NOT_NAMED = /^\/(losenord|inbjudan|tillganglighet)(\/|$)/;

/** Every address of the site, in one place; a page never writes one by hand. */
export const paths = {
  start: '/',
  /** The start page, beside itself on an earlier day. */
  startSince: at('/'),
  strategy: '/strategi',
  /** A text of the strategy, by where it stands: on the page of its area, or among those of the whole. */
  strategyText: (key: string, area?: string) =>
    `${area === undefined ? '/strategi' : `/insatsomraden/${area}`}#${key}`,
  areas: '/insatsomraden',
  area: (code: string) => `/insatsomraden/${code}`,
  section: (code: string) => `/avsnitt/${code}`,
  actions: at('/atgarder'),
  action: (code: string, search: Search = {}) => `/atgarder/${code}${stringifySearch(search)}`,
  unownedActions: at('/atgarder/utan-agare'),
  effectGoals: at('/effektmal'),
  effectGoal: (code: string, search: Search = {}) => `/effektmal/${code}${stringifySearch(search)}`,
  aspects: at('/perspektiv'),
  aspect: (kind: AspectKind, code: string, search: Search = {}) =>
    `${ASPECT_PATHS[kind]}/${code}${stringifySearch(search)}`,
  indicator: (code: string, search: Search = {}) =>
    `/indikatorer/${code}${stringifySearch(search)}`,
  municipalities: at('/kommuner'),
  municipality: (slug: string, search: Search = {}) =>
    `/kommuner/${slug}${stringifySearch(search)}`,
  actors: at('/aktorer'),
  actor: (id: string, search: Search = {}) => `/aktorer/${id}${stringifySearch(search)}`,
  actorRequest: '/aktorer/ansok',
  initiatives: at('/initiativ'),
  initiative: (id: string) => `/initiativ/${id}`,
  initiativeNew: at('/initiativ/ny'),
  initiativeEdit: (id: string) => `/initiativ/${id}/redigera`,
  statusReport: (id: string, reportId: string) => `/initiativ/${id}/rapporter/${reportId}`,
  coverage: at('/tackning'),
  thinThresholds: '/tunt',
  effectMap: at('/effektkarta'),
  activity: at('/det-har-hant'),
  search: at('/sok'),
  /** `returnTo` is where the reader was, and comes back to. */
  signIn: (returnTo?: string) => `/logga-in${stringifySearch({ till: returnTo })}`,
  passwordRequest: '/losenord',
  account: '/konto',
  desk: '/mitt-arbete',
  deskList: at('/mitt-arbete'),
  seriesSources: at('/kallor'),
  seriesSourceNew: at('/kallor/ny'),
  seriesSourceEdit: (id: string) => `/kallor/${id}`,
  importRuns: at('/hamtningar'),
  importRun: (id: string, search: Search = {}) => `/hamtningar/${id}${stringifySearch(search)}`,
  importFile: at('/hamtningar/fil'),
  observations: at('/utfall'),
  administration: at('/administration'),
  jobs: at('/jobb'),
  invitations: at('/inbjudningar'),
  invitation: (token: string) => `/inbjudan/${token}`,
  about: '/om',
  personalData: '/om#personuppgifter',
  accessibility: '/tillganglighet',
  /** The form for what falls short, about a page; the key in a link that came by mail stays out. */
  remark: (page: string) =>
    `/tillganglighet${stringifySearch({ sida: NOT_NAMED.test(page) ? undefined : page })}#synpunkt`,
  remarks: at('/synpunkter'),
  everydayWords: at('/vardagsord'),
  openData: '/api/v1/openapi.json',
  language: (code: string, returnTo: string) =>
    `/sprak/${code}${stringifySearch({ till: returnTo })}`,
} as const;

/** Where to go after signing in: only within the site. */
export function safeReturnTo(value: unknown): string {
  return ownPath(value) ?? paths.desk;
}
