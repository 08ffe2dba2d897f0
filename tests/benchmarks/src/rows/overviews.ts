import type { Subjects } from '../county/subjects.ts';
import * as counts from '../floor/overview-counts.ts';
import type { Group, ReadRow } from './read.ts';

const overview = (
  name: string,
  path: string | ((subjects: Subjects) => string),
  counted: string | ((subjects: Subjects) => string),
  group: Group = 'overview',
): ReadRow => ({
  name: `read ${name}`,
  group,
  asked: (subjects) => ({
    path: `/api/v1/${typeof path === 'string' ? path : path(subjects)}`,
  }),
  counts: typeof counted === 'string' ? () => counted : counted,
});

const MATRICES = ['municipality', 'actorType', 'workStatus', 'effectGoal'];
const EARLIER = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);

/** Whatever counts the whole county. */
export const OVERVIEWS: readonly ReadRow[] = [
  overview('coverage', 'coverage', counts.COVERAGE),
  ...MATRICES.map((columns) =>
    overview(`matrix by ${columns}`, `coverage/matrix?columns=${columns}`, counts.matrix(columns)),
  ),
  overview('coverage of an earlier day', `coverage?asOf=${EARLIER}`, counts.earlierDay(EARLIER)),
  overview('actions', 'actions?limit=100', counts.ACTIONS),
  overview(
    'actions without an owner',
    'actions?ownership=claimed,none&limit=100',
    counts.ACTIONS_WITHOUT_OWNER,
  ),
  overview('municipalities', 'municipalities', counts.MUNICIPALITIES),
  overview('municipality', 'municipalities/2580', counts.municipality('2580')),
  overview('action', 'actions/l10', counts.action('l10'), 'list'),
  overview('areas', 'priority-areas', counts.AREAS),
  overview('effect goals', 'effect-goals', counts.EFFECT_GOALS),
  overview('effect goal', 'effect-goals/l-e1', counts.effectGoal('l-e1')),
  overview('indicators', 'indicators', counts.INDICATORS),
  overview('indicator', 'indicators/l-e1-1', counts.indicator('l-e1-1')),
  overview('effect map', 'effect-map', counts.effectMap('true')),
  overview(
    'effect map of an area',
    'effect-map?area=kompetens',
    counts.effectMap(`id in (select ia.initiative_id from initiative_action ia
      join action a on a.id = ia.action_id join section s on s.id = a.section_id
      join priority_area area on area.id = s.priority_area_id where area.code = 'kompetens')`),
  ),
  overview(
    'effect map of an actor',
    ({ actorId }) => `effect-map?actor=${actorId}`,
    ({ actorId }) =>
      counts.effectMap(`(owner_actor_id = '${actorId}' or id in (select initiative_id
        from initiative_partner where actor_id = '${actorId}' and review_state = 'accepted'))`),
  ),
];
