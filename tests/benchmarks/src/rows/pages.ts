import type { Subjects } from '../county/subjects.ts';

/** A page that everybody may read, and the answers of the API that it is made of. */
export type PageRow = Readonly<{
  name: string;
  path(subjects: Subjects): string;
  answers(subjects: Subjects): readonly string[];
}>;

type PerSubject<Value> = Value | ((subjects: Subjects) => Value);

const given = <Value>(value: PerSubject<Value>, subjects: Subjects): Value =>
  typeof value === 'function' ? (value as (subjects: Subjects) => Value)(subjects) : value;

const page = (
  name: string,
  path: PerSubject<string>,
  ...answers: readonly PerSubject<string>[]
): PageRow => ({
  name: `page ${name}`,
  path: (subjects) => given(path, subjects),
  answers: (subjects) => answers.map((answer) => `/api/v1/${given(answer, subjects)}`),
});

const STRATEGY = 'strategies/current';
const SECTION = 'livsmiljo-norrbotten-ska-ha-smarta-och-hallbara-samhallen';

/** The public pages. */
export const PAGES: readonly PageRow[] = [
  page('start', '/', 'coverage', 'effect-goals'),
  page('actions', '/atgarder', 'coverage', STRATEGY, 'aspects', 'actions'),
  page(
    'actions without an owner',
    '/atgarder/utan-agare',
    'coverage',
    STRATEGY,
    'aspects',
    'actions?ownership=claimed,none',
  ),
  page('action', '/atgarder/l10', 'actions/l10', 'initiatives/over-time?action=l10', STRATEGY),
  page('coverage', '/tackning', 'coverage', STRATEGY, 'aspects', 'coverage/matrix'),
  page(
    'initiatives',
    '/initiativ',
    'initiatives',
    STRATEGY,
    'effect-goals',
    'actors?limit=100',
    'aspects',
  ),
  page(
    'initiative',
    ({ initiativeId }) => `/initiativ/${initiativeId}`,
    ({ initiativeId }) => `initiatives/${initiativeId}`,
    ({ initiativeId }) => `initiatives/${initiativeId}/history`,
    STRATEGY,
  ),
  page('effect map', '/effektkarta', 'effect-map', STRATEGY, 'aspects'),
  page('effect goals', '/effektmal', 'effect-goals'),
  page(
    'effect goal',
    '/effektmal/l-e1',
    'effect-goals/l-e1',
    'effect-goals/l-e1/initiatives',
    STRATEGY,
  ),
  page(
    'indicator',
    '/indikatorer/l-e1-1',
    'indicators/l-e1-1',
    'indicators/l-e1-1/contributions',
    STRATEGY,
  ),
  page('municipalities', '/kommuner', 'municipalities'),
  page(
    'municipality',
    '/kommuner/lulea',
    'municipalities',
    'municipalities/2580',
    'coverage?municipality=2580',
  ),
  page('areas', '/insatsomraden', 'priority-areas'),
  page('area', '/insatsomraden/livsmiljo', 'priority-areas/livsmiljo', 'coverage', STRATEGY),
  page(
    'section',
    `/avsnitt/${SECTION}`,
    `sections/${SECTION}`,
    `actions?section=${SECTION}`,
    STRATEGY,
  ),
  page('perspectives', '/perspektiv', 'aspects'),
  page('actors', '/aktorer', 'actors', STRATEGY),
  page(
    'actor',
    ({ actorId }) => `/aktorer/${actorId}`,
    ({ actorId }) => `actors/${actorId}`,
    ({ actorId }) => `coverage?actor=${actorId}`,
    ({ actorId }) => `initiatives/over-time?actor=${actorId}`,
    STRATEGY,
  ),
  page('activity', '/det-har-hant', 'activity'),
  page('search', '/sok?q=fiber', 'search?q=fiber'),
  page('strategy', '/strategi', STRATEGY, 'priority-areas'),
  page('about', '/om'),
  page('accessibility', '/tillganglighet'),
];
