import { jsonOf } from './database.ts';
import {
  actorOf,
  DUE_ON,
  instant,
  isDue,
  isOverdue,
  pageOf,
  SILENT_SINCE,
} from './initiative-row.ts';
import { found, today, type Route } from './route.ts';

/** Places of values: the actors of the person, those that the person administers, whether a coordinator, the day, rows. */
const [ACTORS, ADMINISTERED, COORDINATES, DAY, ROWS] = ['$1', '$2', '$3', '$4', '$5'];
const MINE = `i.owner_actor_id = any(${ACTORS}::uuid[])`;

const item = (kind: string, since: string, rest: string, from: string) => `
  select '${kind}' as kind, ${since} as since, ${rest} as named ${from}`;

const FROM_INITIATIVES = 'from initiative i join actor o on o.id = i.owner_actor_id';
const INITIATIVE = `'actor', ${actorOf('o')}, 'initiative', json_build_object('id', i.id, 'title', i.title)`;
const ofInitiatives = (kind: string, since: string, condition: string, more = '') =>
  item(
    kind,
    since,
    `json_build_object(${INITIATIVE}${more})`,
    `${FROM_INITIATIVES} where ${condition}`,
  );

const REVIEWED = `'contribution', json_build_object('id', c.id, 'effectGoal',
    json_build_object('code', g.code, 'title', g.title)), 'note', c.question`;
const reviewed = (kind: string, state: string, condition: string) =>
  item(
    kind,
    'coalesce(c.review_changed_at, i.updated_at)',
    `json_build_object(${INITIATIVE}, ${REVIEWED})`,
    `${FROM_INITIATIVES} join contribution c on c.initiative_id = i.id
      join effect_goal g on g.id = c.effect_goal_id
     where i.publication_state = 'published' and c.review_state = '${state}' and ${condition}`,
  );

const owned = (kind: string, state: string, condition: string) =>
  item(
    kind,
    `w.opened_on::timestamp at time zone 'Europe/Stockholm'`,
    `json_build_object('actor', ${actorOf('o')}, 'ownershipId', w.id, 'note', w.note,
      'action', json_build_object('code', a.code, 'text', a.text))`,
    `from ownership w join actor o on o.id = w.actor_id join action a on a.id = w.action_id
     where w.state = '${state}' and ${condition}`,
  );

/** What lacks a split that its measure has: women and men, or born in Sweden and abroad. */
const UNSPLIT = item(
  'contribution_split_missing',
  'i.updated_at',
  `json_build_object(${INITIATIVE}, 'contribution', json_build_object('id', c.id, 'effectGoal',
    json_build_object('code', g.code, 'title', g.title)))`,
  `${FROM_INITIATIVES} join contribution c on c.initiative_id = i.id
    join effect_goal g on g.id = c.effect_goal_id
   where i.publication_state = 'published' and ${MINE}
    and i.work_status not in ('completed', 'cancelled') and jsonb_array_length(c.expected) > 0
    and (exists (select from series s where s.measure_id = c.measure_id and s.sex is not null)
        and not c.expected @> '[{"sex":"women"}]' and not c.expected @> '[{"sex":"men"}]'
      or exists (select from series s where s.measure_id = c.measure_id and s.birth is not null)
        and not c.expected @> '[{"birth":"sweden"}]' and not c.expected @> '[{"birth":"abroad"}]')`,
);

const ITEMS = [
  ofInitiatives(
    'initiative_returned',
    'i.updated_at',
    `${MINE} and i.publication_state = 'returned'`,
    `, 'note', i.return_reason`,
  ),
  ofInitiatives('initiative_draft', 'i.updated_at', `${MINE} and i.publication_state = 'draft'`),
  ...(
    [
      ['report_overdue', isOverdue(DAY ?? '')],
      ['report_due', isDue(DAY ?? '')],
    ] as const
  ).map(([kind, late]) =>
    ofInitiatives(
      kind,
      `(${DUE_ON})::timestamp at time zone 'UTC'`,
      `${MINE} and ${late}`,
      `, 'dueOn', ${DUE_ON}`,
    ),
  ),
  item(
    'report_draft',
    'r.updated_at',
    `json_build_object(${INITIATIVE}, 'reportId', r.id)`,
    `${FROM_INITIATIVES} join status_report r on r.initiative_id = i.id
     where ${MINE} and r.state = 'draft' and i.publication_state = 'published'`,
  ),
  reviewed('contribution_questioned', 'questioned', MINE),
  UNSPLIT,
  owned('ownership_to_accept', 'proposed', `w.actor_id = any(${ADMINISTERED}::uuid[])`),
  ofInitiatives(
    'initiative_to_review',
    'i.submitted_at',
    `${COORDINATES} and i.publication_state = 'submitted'`,
  ),
  reviewed('contribution_answered', 'answered', `${COORDINATES}`),
  owned('ownership_to_confirm', 'claimed', `${COORDINATES}`),
  item(
    'actor_to_admit',
    'o.created_at',
    `json_build_object('actor', ${actorOf('o')})`,
    `from actor o where ${COORDINATES} and o.state = 'requested'`,
  ),
];

const GROUPS = `
  select json_build_object('groups', coalesce(json_agg(json_build_object('kind', kind, 'total', total,
    'items', items)), '[]'))::text as json
  from (
    select kind, max(total) as total, json_agg(json_build_object('since', ${instant('since')},
      'named', named) order by place) as items
    from (
      select *, row_number() over (partition by kind order by since) as place,
        count(*) over (partition by kind) as total
      from (${ITEMS.join(' union all ')}) item) placed
    where place <= ${ROWS}::int group by kind) grouped`;

const ROWS_OF_LIST = 5;

const OWN = pageOf({
  conditions: [`i.owner_actor_id = any($1::uuid[])`],
  order: 'i.updated_at desc, i.id',
  day: '$2',
  limit: '$3::bigint',
  offset: '0',
  joinsOwner: false,
});
const OVERDUE = pageOf({
  conditions: [`i.publication_state = 'published'`, isOverdue('$1')],
  order: `${SILENT_SINCE}, i.id`,
  day: '$1',
  limit: '$2::bigint',
  offset: '0',
  joinsOwner: false,
});
const NOTHING = '{"items":[],"total":0,"isTotalExact":true}';

export const deskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/desk$/,
    isForPeople: true,
    async answer({ person }) {
      if (!person) return null;
      const { actorIds, administeredActorIds, isCoordinator } = person;
      const day = today();
      const [groups, own, overdue] = await Promise.all([
        jsonOf(GROUPS, [actorIds, administeredActorIds, isCoordinator, day, ROWS_OF_LIST]),
        actorIds.length > 0 ? jsonOf(OWN, [actorIds, day, ROWS_OF_LIST]) : NOTHING,
        isCoordinator ? jsonOf(OVERDUE, [day, ROWS_OF_LIST]) : NOTHING,
      ]);
      return found(`${groups?.slice(0, -1)},"own":${own},"overdue":${overdue}}`);
    },
  },
];
