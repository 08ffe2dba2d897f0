import {
  ACTOR_TYPES,
  COVERAGE_ACTIVITIES,
  COVERAGE_OWNERSHIPS,
  COVERAGE_GAP_KINDS,
  DESK_LISTS,
  EFFECT_MAP_SIDES,
  IMPORT_RUN_STATES,
  INITIATIVE_EFFECTS,
  INITIATIVE_ENDS,
  MATRIX_COLUMNS,
  MUNICIPALITY_WORK,
  OBSERVATION_CHANGES,
  PUBLICATION_STATES,
  REGION_ROLES,
  SOURCE_PROVIDERS,
  THIN_FACTS,
  TIMELINESS,
  WORK_STATUSES,
  isYearInReach,
  parseDateText,
} from '@samhandling/domain';
import {
  AGENDA_GOAL,
  CODE,
  MUNICIPALITY_CODE,
  readList,
  readOneOf,
  readPage,
  readText,
} from './search-params.ts';

type Field<T> = { readonly api: string; readonly read: (value: unknown) => T | undefined };
type Fields = Readonly<Record<string, Field<string | number>>>;
type Search<F extends Fields> = { [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/** The filters of a list: how they stand in the address, and what the API calls them. */
export type ListSearch<F extends Fields> = {
  /** For `validateSearch`: what is not understood is left out. */
  readonly read: (search: Record<string, unknown>) => Search<F>;
  /** The same filters as query of the API. */
  readonly toApi: (search: Search<F>) => Record<string, string | number>;
};

function listSearch<F extends Fields>(fields: F): ListSearch<F> {
  return {
    read: (search) =>
      Object.fromEntries(
        Object.entries(fields)
          .map(([key, field]) => [key, field.read(search[key])] as const)
          .filter(([, value]) => value !== undefined),
      ) as Search<F>,
    toApi: (search) =>
      Object.fromEntries(
        Object.entries(fields).flatMap(([key, field]) => {
          const value: unknown = search[key];
          return typeof value === 'string' || typeof value === 'number' ? [[field.api, value]] : [];
        }),
      ),
  };
}

const text = (api: string): Field<string> => ({ api, read: (value) => readText(value) });
const code = (api: string): Field<string> => ({
  api,
  read: (value) => {
    const candidate = readText(value)?.toLowerCase();
    return candidate !== undefined && CODE.test(candidate) ? candidate : undefined;
  },
});
/** As people type it, since a form is sent without a script too. */
const day = (api: string): Field<string> => ({
  api,
  read: (value) => {
    const date = parseDateText(readText(value) ?? '');
    return date !== null && isYearInReach(date) ? date : undefined;
  },
});
/** The day that a page is compared with. */
const comparedDay = { jamfor: day('asOf') };
const month = (api: string): Field<string> => ({
  api,
  read: (value) => readList(value, MONTH)?.split(',')[0],
});
const several = (api: string, allowed: readonly string[]): Field<string> => ({
  api,
  read: (value) => readList(value, new RegExp(`^(${allowed.join('|')})$`)),
});
const municipalitiesAs = (api: string): Field<string> => ({
  api,
  read: (value) => readList(value, MUNICIPALITY_CODE),
});
const municipalities = municipalitiesAs('municipality');
const municipality: Field<string> = {
  api: 'municipality',
  read: (value) => readList(value, MUNICIPALITY_CODE)?.split(',')[0],
};
const codes = (api: string): Field<string> => ({ api, read: (value) => readList(value, CODE) });
const agendaGoals: Field<string> = {
  api: 'agendaGoal',
  read: (value) => readList(value, AGENDA_GOAL),
};
/** What the work is for: perspectives, goals of Agenda 2030, areas of smart specialisation. */
const aspectFields = {
  perspektiv: codes('perspective'),
  agenda: agendaGoals,
  specialisering: codes('specialisation'),
};
const oneOf = (api: string, allowed: readonly string[]): Field<string> => ({
  api,
  read: (value) => readOneOf(value, allowed),
});
const sort: Field<string> = {
  api: 'sort',
  read: (value) => readList(value, /^-?[a-zA-Z]{1,30}$/),
};
const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;
const SERIES_ID = /^[0-9a-f-]{36}$/;
const page: Field<number> = { api: 'page', read: readPage };

/** What municipalities can be sorted by; `-` turns the order round. */
const MUNICIPALITY_SORTS = ['name', ...MUNICIPALITY_WORK].flatMap((key) => [key, `-${key}`]);

const coverageFields = {
  q: text('q'),
  omrade: code('area'),
  avsnitt: code('section'),
  kommun: municipality,
  aktorstyp: several('actorType', ACTOR_TYPES),
  aktor: code('actor'),
  ...aspectFields,
  plats: several('place', MUNICIPALITY_WORK),
  tunt: several('thin', THIN_FACTS),
  lucka: several('gap', COVERAGE_GAP_KINDS),
  ansvar: several('ownership', COVERAGE_OWNERSHIPS),
  lage: several('activity', COVERAGE_ACTIVITIES),
};

/** Tiles, matrix and summary. */
export const coverageSearch = listSearch(coverageFields);
/** The matrix also says what its columns are. */
const matrixFields = {
  ...coverageFields,
  kolumner: oneOf('columns', MATRIX_COLUMNS),
};
export const matrixSearch = listSearch(matrixFields);
/** The page of the matrix can show what has changed since a day, its actions unfolded, and on a phone one column. */
export const coveragePageSearch = listSearch({
  ...matrixFields,
  ...comparedDay,
  rader: oneOf('rows', ['atgarder']),
  kolumn: code('column'),
});
const actionsFields = { ...coverageFields, sortera: sort, sida: page };
export const actionsSearch = listSearch(actionsFields);
/** The columns of the table of actions that a reader can leave out. */
export const ACTION_COLUMNS = ['ansvar', 'antal', 'kommuner', 'rapport', 'tunt'] as const;
export type ActionColumn = (typeof ACTION_COLUMNS)[number];
/** The page of the actions also says how they are shown; the API is not asked for that. */
export const actionsPageSearch = listSearch({
  ...actionsFields,
  visa: oneOf('view', ['lasvy']),
  kolumner: several('columns', ACTION_COLUMNS),
});
/** What the effect map asks of initiatives, in its own address and in the lists that it opens. */
const effectFields = {
  huvudomrade: code('primaryArea'),
  huvudavsnitt: code('primarySection'),
  effektmal: code('effectGoal'),
  malomrade: code('effectGoalArea'),
  sager: oneOf('statesEffect', ['true', 'false']),
  plats: oneOf('hasSite', ['true', 'false']),
};
/** A name as somebody types it: the page finds out whose it is, and the API is asked of that actor. */
const aktorsnamn = text('q');
export const initiativesSearch = listSearch({
  q: text('q'),
  omrade: code('area'),
  avsnitt: code('section'),
  atgard: code('action'),
  ...effectFields,
  kommun: municipalities,
  aktor: code('actor'),
  aktorstyp: several('actorType', ACTOR_TYPES),
  status: several('workStatus', WORK_STATUSES),
  rapportering: several('timeliness', TIMELINESS),
  fran: municipalitiesAs('ledFrom'),
  publicerade: month('publishedIn'),
  rapporterade: month('reportedIn'),
  slutar: month('endsIn'),
  slutarfran: day('endsFrom'),
  slutartill: day('endsTo'),
  ...aspectFields,
  effekt: several('effect', INITIATIVE_EFFECTS),
  slut: oneOf('end', INITIATIVE_ENDS),
  aktorsnamn,
  publicering: several('publication', PUBLICATION_STATES),
  sortera: sort,
  sida: page,
});
export const actorsSearch = listSearch({
  q: text('q'),
  typ: several('type', ACTOR_TYPES),
  kommun: municipalities,
  nya: month('admittedIn'),
  sortera: sort,
  sida: page,
});
/** What happened, in a month. */
export const activitySearch = listSearch({ manad: month('month'), sida: page });
/** A page that can show what has changed since a day. */
export const comparedDaySearch = listSearch(comparedDay);
/** The table of municipalities, in an order. */
export const municipalitiesSearch = listSearch({
  sortera: oneOf('sort', MUNICIPALITY_SORTS),
  ...comparedDay,
});
/** A municipality beside one of its neighbours, or beside itself on an earlier day. */
export const municipalitySearch = listSearch({
  jamfor: {
    api: 'beside',
    read: (value: unknown) =>
      comparedDay.jamfor.read(value) ??
      code('')
        .read(value)
        ?.match(/^[a-z].*/)?.[0],
  },
});
export const accountsSearch = listSearch({
  q: text('q'),
  roll: { api: 'regionRole', read: (value: unknown) => readOneOf(value, REGION_ROLES) },
  sida: page,
});
export const invitationsSearch = listSearch({ q: text('q'), sida: page });
export const seriesSourcesSearch = listSearch({
  indikator: code('indicator'),
  fran: oneOf('provider', SOURCE_PROVIDERS),
  gammal: oneOf('isStale', ['true', 'false']),
  sida: page,
});
export const importRunsSearch = listSearch({ lage: oneOf('state', IMPORT_RUN_STATES), sida: page });
export const remarksSearch = listSearch({
  hanterad: oneOf('isHandled', ['true', 'false']),
  sida: page,
});
export const jobsSearch = listSearch({ sida: page });
export const importChangesSearch = listSearch({
  slag: oneOf('kind', OBSERVATION_CHANGES),
  udda: oneOf('doubtful', ['true']),
  sida: page,
});
/** A chosen indicator and one of its series. */
export const seriesChoiceSearch = listSearch({
  indikator: code('indicator'),
  serie: { api: 'series', read: (value: unknown) => readList(value, SERIES_ID)?.split(',')[0] },
});
export const effectMapSearch = listSearch({
  omrade: code('area'),
  avsnitt: code('section'),
  atgard: code('action'),
  ...effectFields,
  ...aspectFields,
  kommun: municipalities,
  aktor: code('actor'),
  aktorstyp: several('actorType', ACTOR_TYPES),
  visa: oneOf('side', EFFECT_MAP_SIDES),
  aktorsnamn,
  ...comparedDay,
});
/** The state of an indicator on a day, and a page of what initiatives state for it. */
export const indicatorSearch = listSearch({ kand: day('knownOn'), sida: page });
/** Orders of the list of effect goals, but for that of the strategy. */
export const EFFECT_GOAL_ORDERS = ['initiatives', 'unseen', 'share'] as const;
export const effectGoalsSearch = listSearch({
  sortera: oneOf('sort', EFFECT_GOAL_ORDERS),
  jamfor: day('asOf'),
});
/** A page of the initiatives that contribute to an effect goal. */
export const effectGoalSearch = listSearch({ sida: page, ...comparedDay });
export const siteSearch = listSearch({
  q: text('q'),
  typ: several('kind', [
    'area',
    'section',
    'action',
    'effect_goal',
    'indicator',
    'initiative',
    'actor',
  ]),
  sida: page,
});
/** A page whose initiatives are paged. */
export const workSearch = listSearch({ sida: page });
/** The same of an action, which can stand beside itself on an earlier day. */
export const actionSearch = listSearch({ sida: page, ...comparedDay });
/** The desk can show one of its lists by itself. */
export const deskSearch = listSearch({
  visa: oneOf('show', DESK_LISTS),
  sida: page,
});
