import { jsonOf } from './database.ts';
import { isDue, isOverdue, isRecent, pageOf } from './initiative-row.ts';
import { found, today, type FloorRequest, type Route } from './route.ts';

type Place = string;

const servedBy = (condition: string) => `exists (
  select from initiative_action ia join action a on a.id = ia.action_id join section s on s.id = a.section_id
    join priority_area area on area.id = s.priority_area_id
  where ia.initiative_id = i.id and ${condition})`;

const states = (condition: string) => `exists (
  select from contribution c join effect_goal g on g.id = c.effect_goal_id
    join priority_area area on area.id = g.priority_area_id
  where c.initiative_id = i.id and c.review_state <> 'questioned' and ${condition})`;

const SEEN = `exists (
  select from status_report r join observed_effect e on e.report_id = r.id
    join contribution c on c.id = e.contribution_id
  where r.initiative_id = i.id and r.state = 'filed' and c.review_state <> 'questioned'
    and not exists (select from status_report later
      where later.supersedes_id = r.id and later.state = 'filed'))`;

const NAMES_NO_PLACE = `not exists (select from initiative_municipality im where im.initiative_id = i.id)`;

/** What each word of the address asks for, by the place of its value. */
const CONDITIONS: Readonly<Record<string, (value: Place) => string>> = {
  area: (value) => servedBy(`area.code = ${value}`),
  section: (value) => servedBy(`s.code = ${value}`),
  action: (value) => servedBy(`a.code = ${value}`),
  primaryArea: (value) => servedBy(`ia.is_primary and area.code = ${value}`),
  primarySection: (value) => servedBy(`ia.is_primary and s.code = ${value}`),
  effectGoal: (value) => states(`g.code = ${value}`),
  effectGoalArea: (value) => states(`area.code = ${value}`),
  statesEffect: (value) => `(${value} = 'true') = ${states('true')}`,
  municipality: (value) => `(exists (select from initiative_municipality im
      where im.initiative_id = i.id and im.municipality_code = any(string_to_array(${value}, ',')))
    or o.type = 'municipality' and o.municipality_code = any(string_to_array(${value}, ','))
      and ${NAMES_NO_PLACE})`,
  actor: (value) => `(i.owner_actor_id = ${value}::uuid or exists (select from initiative_partner p
    where p.initiative_id = i.id and p.actor_id = ${value}::uuid and p.review_state = 'accepted'))`,
  actorType: (value) => `o.type = any(string_to_array(${value}, ','))`,
  ledFrom: (value) => `o.municipality_code = any(string_to_array(${value}, ','))`,
  perspective: (value) => `i.perspective_codes && string_to_array(${value}, ',')`,
  agendaGoal: (value) => `i.agenda_goals && string_to_array(${value}, ',')::int[]`,
  specialisation: (value) => `i.specialisation_codes && string_to_array(${value}, ',')`,
  workStatus: (value) => `i.work_status = any(string_to_array(${value}, ','))`,
  endsFrom: (value) => `i.ends_on >= ${value}::date`,
  endsTo: (value) => `i.ends_on <= ${value}::date`,
  q: (value) => `i.words @@ to_tsquery('swedish', ${value})`,
};

const TIMELINESS: Readonly<Record<string, (day: Place) => string>> = {
  recent: isRecent,
  due: isDue,
  overdue: isOverdue,
};

const EFFECTS: Readonly<Record<string, string>> = {
  observed: SEEN,
  expected: `${states('true')} and not ${SEEN}`,
};

const ENDS: Readonly<Record<string, (day: Place) => string>> = {
  passed: (day) => `i.ends_on < ${day}::date`,
  within_year: (day) =>
    `i.ends_on >= ${day}::date and i.ends_on < (${day}::date + interval '12 months')::date`,
};

const ORDERS: Readonly<Record<string, string>> = {
  title: `i.title collate "sv-SE-x-icu", i.id`,
  '-updated': 'i.updated_at desc, i.id',
  '-lastReport': 'i.last_report_on desc nulls last, i.id',
  owner: `o.name collate "sv-SE-x-icu", i.title collate "sv-SE-x-icu", i.id`,
  ends: 'i.ends_on nulls last, i.id',
};

const ASKS_OWNER = ['municipality', 'actorType', 'ledFrom'];

/** The statement and its values for what a list asks. */
function listed({ query, person }: FloorRequest): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const day = place(today());
  const readable = person
    ? `(i.publication_state = 'published' or i.owner_actor_id = any(${place(person.actorIds)}::uuid[])
        ${person.isCoordinator ? `or i.publication_state in ('submitted', 'returned', 'archived')` : ''})`
    : `i.publication_state = 'published'`;
  const conditions = [...query].flatMap(([name, value]) => {
    if (name === 'timeliness') {
      const words = value.split(',').map((word) => TIMELINESS[word]?.(day) ?? 'false');
      return [`(${words.join(' or ')})`];
    }
    if (name === 'effect') return [EFFECTS[value] ?? 'false'];
    if (name === 'end') return [ENDS[value]?.(day) ?? 'false'];
    if (name === 'q') return [CONDITIONS.q?.(place(prefixesOf(value))) ?? 'false'];
    const condition = CONDITIONS[name];
    return condition ? [condition(place(value))] : [];
  });
  const sort = query.get('sort') ?? '-updated';
  const limit = Number(query.get('limit') ?? 20);
  const text = pageOf({
    conditions: [readable, ...conditions],
    order: ORDERS[sort] ?? '',
    day,
    limit: `${place(limit)}::bigint`,
    offset: `${place((Number(query.get('page') ?? 1) - 1) * limit)}::bigint`,
    joinsOwner: sort === 'owner' || ASKS_OWNER.some((name) => query.has(name)),
  });
  return { text, values };
}

const prefixesOf = (words: string) =>
  words
    .toLowerCase()
    .split(' ')
    .map((word) => `${word}:*`)
    .join(' & ');

export const initiativeListRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/initiatives$/,
    async answer(request) {
      const { text, values } = listed(request);
      return found(await jsonOf(text, values));
    },
  },
];
