import type { ExpectedValue } from '@samhandling/contract';
import type { PartnerReviewState } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { db, type DatedContribution, type Of } from '../../schema/index.ts';

/**
 * The dated row of each initiative that was public at that time: the last one before it, or the first
 * one where none is. An actor that was merged since is the one that it was merged into.
 */
export const datedInitiativesAt = (end: Expression<Date>) =>
  db
    .selectFrom('initiative')
    .innerJoin('dated_initiative', (join) =>
      join.on((eb) =>
        eb('dated_initiative.id', '=', eb.fn.coalesce(lastBefore(eb, end), firstRow(eb))),
      ),
    )
    .select([
      'initiative.id as initiative_id',
      'dated_initiative.place_scope',
      'dated_initiative.starts_on',
      'dated_initiative.ends_on',
      'dated_initiative.perspective_codes',
      'dated_initiative.agenda_goals',
      'dated_initiative.specialisation_codes',
      'dated_initiative.municipality_codes',
      'dated_initiative.action_ids',
      'dated_initiative.primary_action_id',
      'dated_initiative.partner_actor_ids',
      'dated_initiative.contributions',
    ])
    .select((eb) =>
      eb
        .selectFrom('actor')
        .select((owner) => survivor(owner).as('id'))
        .whereRef('actor.id', '=', 'dated_initiative.owner_actor_id')
        .$castTo<string>()
        .as('owner_actor_id'),
    )
    .where('initiative.publication_state', 'in', ['published', 'archived'])
    .where('initiative.published_at', '<', end)
    .where((eb) =>
      eb.or([eb('initiative.archived_at', 'is', null), eb('initiative.archived_at', '>=', end)]),
    );

const survivor = (eb: Of<'actor'>) => eb.fn.coalesce('actor.merged_into_id', 'actor.id');

const rowsOf = (eb: Of<'initiative'>) =>
  eb
    .selectFrom('dated_initiative as each')
    .select('each.id')
    .whereRef('each.initiative_id', '=', 'initiative.id')
    .limit(1);

const lastBefore = (eb: Of<'initiative'>, end: Expression<Date>) =>
  rowsOf(eb).where('each.at', '<', end).orderBy('each.at', 'desc').orderBy('each.id', 'desc');

const firstRow = (eb: Of<'initiative'>) => rowsOf(eb).orderBy('each.at').orderBy('each.id');

/** Each item of a list that the dated row holds. */
const itemsOf = <Item>(list: Expression<readonly Item[]>) =>
  sql<{ item: Item }>`unnest(${list})`.as<'listed'>(sql`listed (item)`);

/** The actions that initiatives served. */
export const datedActions = () =>
  db
    .selectFrom('dated_initiative')
    .innerJoinLateral(
      (eb) => itemsOf(eb.ref('dated_initiative.action_ids')),
      (join) => join.onTrue(),
    )
    .select(['dated_initiative.initiative_id', 'listed.item as action_id'])
    .select((eb) =>
      sql<boolean>`${eb.ref('listed.item')} is not distinct from
        ${eb.ref('dated_initiative.primary_action_id')}`.as('is_primary'),
    );

/** The municipalities that initiatives named. */
export const datedMunicipalities = () =>
  db
    .selectFrom('dated_initiative')
    .innerJoinLateral(
      (eb) => itemsOf(eb.ref('dated_initiative.municipality_codes')),
      (join) => join.onTrue(),
    )
    .select(['dated_initiative.initiative_id', 'listed.item as municipality_code']);

/** The partners of initiatives that had agreed, but for one that was merged into their owner since. */
export const datedPartners = () =>
  db
    .selectFrom('dated_initiative')
    .innerJoinLateral(
      (eb) => itemsOf(eb.ref('dated_initiative.partner_actor_ids')),
      (join) => join.onTrue(),
    )
    .innerJoin('actor', 'actor.id', 'listed.item')
    .select('dated_initiative.initiative_id')
    .select((eb) => [
      survivor(eb).as('actor_id'),
      sql.lit<PartnerReviewState>('accepted').as('review_state'),
    ])
    .distinct()
    .where((eb) => eb(survivor(eb), '<>', eb.ref('dated_initiative.owner_actor_id')));

/**
 * What initiatives expected to change, with the state of its review. How much is what the contribution says
 * now, and nothing where it was taken away since.
 */
export const datedContributions = () =>
  db
    .selectFrom('dated_initiative')
    .innerJoinLateral(
      (eb) => contributionsIn(eb),
      (join) => join.onTrue(),
    )
    .leftJoin('contribution as present', 'present.id', 'listed.id')
    .select([
      'dated_initiative.initiative_id',
      'listed.id',
      'listed.effect_goal_id',
      'listed.indicator_id',
      'listed.review_state',
      'present.measure_id',
      'present.direction',
      'present.unit',
      'present.confidence',
      'present.by_year',
    ])
    .select((eb) =>
      sql<ExpectedValue[]>`coalesce(${eb.ref('present.expected')}, '[]')`.as('expected'),
    );

const contributionsIn = (eb: Of<'dated_initiative'>) =>
  sql<DatedContribution>`jsonb_to_recordset(${eb.ref('dated_initiative.contributions')})`.as<'listed'>(
    sql`listed (id uuid, effect_goal_id uuid, indicator_id uuid, review_state text)`,
  );
