import { jsonOf } from './database.ts';
import { actorOf, instant } from './initiative-row.ts';
import { found, type Route } from './route.ts';

/** Published initiatives that an actor leads or takes part in. */
const WORK_OF_ACTOR = `
  select own.id from initiative own
  where own.owner_actor_id = actor.id and own.publication_state = 'published'
  union
  select joined.id from initiative_partner p join initiative joined on joined.id = p.initiative_id
  where p.actor_id = actor.id and p.review_state = 'accepted' and joined.publication_state = 'published'`;

const MUNICIPALITY = `(select json_build_object('code', m.code, 'name', m.name) from municipality m
  where m.code = actor.municipality_code)`;

const ACTORS = `
  with chosen as materialized (
    select actor.*, row_number() over (order by name collate "sv-SE-x-icu", id) as n
    from actor where state = 'admitted' order by name collate "sv-SE-x-icu", id
    limit $1::bigint offset $2::bigint
  ), counted as (
    select count(*) as total from (select from actor where state = 'admitted' limit 1001) up_to_bound
  )
  select json_build_object('items', coalesce((
    select json_agg(json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type,
      'state', actor.state, 'municipality', ${MUNICIPALITY},
      'initiativeCount', (select count(*) from (${WORK_OF_ACTOR}) work),
      'ownershipCount', (select count(*) from ownership where actor_id = actor.id and state = 'confirmed'),
      'isExample', actor.is_example) order by actor.n)
    from chosen actor), '[]'),
    'total', least(total, 1000), 'isTotalExact', total <= 1000)::text as json
  from counted`;

const ACTOR = `
  with work as materialized (select work.id from actor, lateral (${WORK_OF_ACTOR}) work where actor.id = $1)
  select json_build_object('id', actor.id, 'name', actor.name, 'type', actor.type, 'state', actor.state,
    'municipality', ${MUNICIPALITY}, 'organisationNumber', actor.organisation_number,
    'webAddress', actor.web_address, 'description', actor.description,
    'ownerships', coalesce((
      select json_agg(json_build_object('id', w.id, 'role', w.role, 'state', w.state, 'note', w.note,
        'openedOn', w.opened_on, 'confirmedOn', w.confirmed_on, 'version', w.version,
        'action', json_build_object('code', a.code, 'text', a.text, 'areaCode', area.code),
        'actor', ${actorOf('actor')}) order by a.position)
      from ownership w join action a on a.id = w.action_id join section s on s.id = a.section_id
        join priority_area area on area.id = s.priority_area_id
      where w.actor_id = actor.id and w.state <> 'released'), '[]'),
    'worksOn', coalesce((
      select json_agg(json_build_object('code', a.code, 'text', a.text, 'areaCode', area.code)
        order by area.position, a.position)
      from action a join section s on s.id = a.section_id
        join priority_area area on area.id = s.priority_area_id
      where a.id in (select action_id from initiative_action join work on work.id = initiative_id)), '[]'),
    'initiativeCount', (select count(*) from work),
    'isExample', actor.is_example, 'version', actor.version)::text as json
  from actor where actor.id = $1 and actor.state = 'admitted'`;

const INITIATIVE_EVENTS = [
  'initiative.published',
  'status_report.filed',
  'status_report.corrected',
];

const ofInitiatives = (event: string) => `
  (select e.id, e.at, e.event, ${actorOf('o')} as actor,
    json_build_object('id', i.id, 'title', i.title) as initiative, null::json as action
  from history_entry e join initiative i on i.id = e.subject_id::uuid and i.publication_state = 'published'
    join actor o on o.id = i.owner_actor_id
  where e.event = '${event}' and e.subject_type = 'initiative' order by e.at desc, e.id desc limit $1)`;

const ofActions = (event: string, condition: string) => `
  (select e.id, e.at, e.event, ${actorOf('o')}, null::json,
    json_build_object('code', a.code, 'text', a.text)
  from history_entry e join action a on a.code = e.subject_id and a.retired_at is null
    join actor o on o.id = e.actor_id and o.state = 'admitted'
  where e.event = '${event}' and e.subject_type = 'action' and ${condition}
  order by e.at desc, e.id desc limit $1)`;

const WAS_CONFIRMED = `exists (select from history_entry earlier
  where earlier.event = 'ownership.confirmed' and earlier.subject_type = 'action'
    and earlier.subject_id = e.subject_id
    and earlier.to_value ->> 'ownershipId' = e.to_value ->> 'ownershipId')`;

const ACTIVITY = `
  select json_build_object('items', coalesce(json_agg(json_build_object('id', id::text,
    'at', ${instant('at')}, 'event', event, 'actor', actor, 'initiative', initiative, 'action', action)
    order by at desc, id desc), '[]'))::text as json
  from (
    select * from (
      ${INITIATIVE_EVENTS.map(ofInitiatives).join(' union all ')}
      union all ${ofActions('ownership.confirmed', 'true')}
      union all ${ofActions('ownership.released', WAS_CONFIRMED)}
      union all (select e.id, e.at, e.event, ${actorOf('o')}, null::json, null::json
        from history_entry e join actor o on o.id = e.subject_id::uuid and o.state = 'admitted'
        where e.event = 'actor.admitted' and e.subject_type = 'actor'
        order by e.at desc, e.id desc limit $1)) entry
    order by at desc, id desc limit $1) latest`;

const OWNERSHIPS = `
  select json_build_object('items', coalesce((
    select json_agg(json_build_object('id', w.id, 'state', w.state, 'role', w.role, 'version', w.version))
    from ownership w join action a on a.id = w.action_id
    where a.code = $1 and w.actor_id = $2), '[]'))::text as json`;

const limitOf = (query: URLSearchParams, fallback = 20) => Number(query.get('limit') ?? fallback);

export const actorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/api\/v1\/actors$/,
    async answer({ query }) {
      const limit = limitOf(query);
      return found(await jsonOf(ACTORS, [limit, (Number(query.get('page') ?? 1) - 1) * limit]));
    },
  },
  {
    method: 'GET',
    path: /^\/api\/v1\/actors\/([0-9a-f-]{36})$/,
    answer: async (_request, id) => found(await jsonOf(ACTOR, [id])),
  },
  {
    method: 'GET',
    path: /^\/api\/v1\/ownerships$/,
    answer: async ({ query }) =>
      found(await jsonOf(OWNERSHIPS, [query.get('action'), query.get('actor')])),
  },
  {
    method: 'GET',
    path: /^\/api\/v1\/activity$/,
    answer: async ({ query }) => found(await jsonOf(ACTIVITY, [limitOf(query, 10)])),
  },
];
