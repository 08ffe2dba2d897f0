import {
  isActive,
  sitesOf,
  timelinessOf,
  type ActorType,
  type PlaceScope,
  type WorkStatus,
} from '@samhandling/domain';
import type pg from 'pg';

/** What is compared of an action or an effect goal, each counted for itself. */
export type StraightCounts = {
  readonly actions: Record<
    string,
    { total: number; active: number; overdue: number; sites: Record<string, number>; seen: number }
  >;
  readonly effectGoals: Record<string, { initiatives: number; observed: number }>;
};

type Initiative = {
  id: string;
  owner: string;
  workStatus: WorkStatus;
  placeScope: PlaceScope | null;
  publishedOn: string | null;
  lastReportOn: string | null;
};
type Actor = { id: string; type: ActorType; municipality: string | null };
type Link = { id: string; code: string };

/**
 * Reads the rows as they are and counts them one action at a time: no columns, no marks, no aggregate, only
 * the rules of the domain.
 */
export async function countStraight(pool: pg.Pool, day: string): Promise<StraightCounts> {
  const rows = async <Row extends object>(query: string) => (await pool.query<Row>(query)).rows;
  const swedish = (time: string) => `(${time} at time zone 'Europe/Stockholm')::date`;
  const initiatives = await rows<Initiative>(
    `select id, owner_actor_id as owner, work_status as "workStatus", place_scope as "placeScope",
       ${swedish('published_at')} as "publishedOn", last_report_on as "lastReportOn"
     from initiative where publication_state = 'published'`,
  );
  const actors = new Map(
    (await rows<Actor>(`select id, type, municipality_code as municipality from actor`)).map(
      (actor) => [actor.id, actor],
    ),
  );
  const named = await rows<Link>(
    `select initiative_id as id, municipality_code as code from initiative_municipality`,
  );
  const served = await rows<Link>(
    `select initiative_id as id, action.code from initiative_action
     join action on action.id = initiative_action.action_id`,
  );
  const stated = await rows<Link & { contribution: string }>(
    `select initiative_id as id, effect_goal.code, contribution.id as contribution from contribution
     join effect_goal on effect_goal.id = contribution.effect_goal_id where review_state <> 'questioned'`,
  );
  const reports = await rows<{ id: string; supersedes: string | null }>(
    `select id, supersedes_id as supersedes from status_report where state = 'filed'`,
  );
  const replaced = new Set(reports.map(({ supersedes }) => supersedes));
  const inForce = new Set(reports.map(({ id }) => id).filter((id) => !replaced.has(id)));
  const seen = new Set(
    (
      await rows<{ report: string; contribution: string }>(
        `select report_id as report, contribution_id as contribution from observed_effect`,
      )
    ).flatMap(({ report, contribution }) => (inForce.has(report) ? [contribution] : [])),
  );

  const work = initiatives.map((one) => {
    const owner = actors.get(one.owner);
    const { timeliness } = timelinessOf({ ...one, publicationState: 'published', today: day });
    const isOverdue = timeliness === 'overdue';
    return {
      ...one,
      isOverdue,
      isActive: isActive({ ...one, isOverdue }),
      sites: sitesOf({
        ...one,
        municipalityCodes: named.filter(({ id }) => id === one.id).map(({ code }) => code),
        leadingMunicipality: owner?.type === 'municipality' ? owner.municipality : null,
      }),
      actions: served.filter(({ id }) => id === one.id).map(({ code }) => code),
      stated: stated.filter(({ id }) => id === one.id),
    };
  });
  const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
    items.filter(holds).length;
  const actionCodes = await rows<{ code: string }>(`select code from action`);
  const effectGoalCodes = await rows<{ code: string }>(`select code from effect_goal`);
  return {
    actions: Object.fromEntries(
      actionCodes.map(({ code }) => {
        const own = work.filter(({ actions }) => actions.includes(code));
        const sites = own.filter((one) => one.isActive).flatMap((one) => one.sites);
        return [
          code,
          {
            total: own.length,
            active: count(own, (one) => one.isActive),
            overdue: count(own, (one) => one.isOverdue),
            sites: Object.fromEntries(
              [...new Set(sites)].map((site) => [site, count(sites, (one) => one === site)]),
            ),
            seen: count(own, (one) =>
              one.stated.some(({ contribution }) => seen.has(contribution)),
            ),
          },
        ];
      }),
    ),
    effectGoals: Object.fromEntries(
      effectGoalCodes.map(({ code }) => {
        const own = work
          .map((one) => one.stated.filter((effect) => effect.code === code))
          .filter((effects) => effects.length > 0);
        return [
          code,
          {
            initiatives: own.length,
            observed: count(own, (effects) =>
              effects.some(({ contribution }) => seen.has(contribution)),
            ),
          },
        ];
      }),
    ),
  };
}
