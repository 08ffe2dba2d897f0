import type { EffectMapSide } from '@samhandling/domain';
import { type Expression, type InferResult, sql } from 'kysely';
import type { Places } from '../../platform/database/statement.ts';
import { db, sites } from '../../schema/index.ts';
import { hasObservedEffect, isClaimed, statesEffect } from '../contribution/index.ts';
import { chosenInitiatives, type InitiativeFilter } from '../initiative/index.ts';

/** The initiatives that the map is about: those of the list with the same filters. */
const chosenForMap = (given: Places<InitiativeFilter>) =>
  chosenInitiatives(given, { order: 'title' })
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) => [
      'initiative.id',
      'actor.type as actor_type',
      statesEffect(eb).$castTo<boolean>().as('is_stating'),
    ]);
type Chosen = InferResult<ReturnType<typeof chosenForMap>>[number];

/** Effect goals of the current strategy that are not retired. */
const currentEffectGoals = () =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select([
      'effect_goal.id',
      'effect_goal.code',
      'effect_goal.title',
      'effect_goal.position',
      'priority_area.code as area_code',
      'priority_area.position as area_position',
    ])
    .where('strategy.is_current', '=', true)
    .where('effect_goal.retired_at', 'is', null);
type CurrentEffectGoal = InferResult<ReturnType<typeof currentEffectGoals>>[number];

const withChosen = db.$extendTables<{ chosen: Chosen; current_effect_goal: CurrentEffectGoal }>();

/** One row for each initiative and effect goal that it says it contributes to. */
const statedEffects = () =>
  withChosen
    .selectFrom('contribution')
    .innerJoin('current_effect_goal', 'current_effect_goal.id', 'contribution.effect_goal_id')
    .select((eb) => [
      'contribution.initiative_id',
      'current_effect_goal.code as effect_goal',
      'current_effect_goal.area_code',
      sql<boolean>`bool_or(${hasObservedEffect(eb)})`.as('is_observed'),
    ])
    .where(isClaimed)
    .where('contribution.initiative_id', 'in', (eb) => eb.selectFrom('chosen').select('chosen.id'))
    .groupBy([
      'contribution.initiative_id',
      'current_effect_goal.code',
      'current_effect_goal.area_code',
    ]);
type Stated = InferResult<ReturnType<typeof statedEffects>>[number];

const withStated = withChosen.$extendTables<{ stated: Stated }>();

/** The chosen initiatives with what each mainly serves, and whether any effect was observed. */
const placedInitiatives = () =>
  withStated
    .selectFrom('chosen')
    .leftJoin('initiative_action', (join) =>
      join
        .onRef('initiative_action.initiative_id', '=', 'chosen.id')
        .on('initiative_action.is_primary', '=', true),
    )
    .leftJoin('action', 'action.id', 'initiative_action.action_id')
    .leftJoin('section', 'section.id', 'action.section_id')
    .leftJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .selectAll('chosen')
    .select((eb) => [
      'section.code as section_code',
      'priority_area.code as area_code',
      eb(
        'chosen.id',
        'in',
        eb
          .selectFrom('stated')
          .select('stated.initiative_id')
          .where('stated.is_observed', '=', true),
      )
        .$castTo<boolean>()
        .as('is_observed'),
    ]);
type Placed = InferResult<ReturnType<typeof placedInitiatives>>[number];

const withPlaced = withStated.$extendTables<{ placed: Placed }>();

/** One row for each initiative and block that it stands in, to the left in the map. */
const BLOCKS = {
  actorType: () =>
    withPlaced
      .selectFrom('placed')
      .select(['placed.id', 'placed.is_stating', 'placed.is_observed'])
      .select((eb) => eb.ref('placed.actor_type').$castTo<string>().as('key')),
  area: () =>
    withPlaced
      .selectFrom('placed')
      .select(['placed.id', 'placed.is_stating', 'placed.is_observed'])
      .select((eb) => eb.ref('placed.area_code').$castTo<string>().as('key'))
      .where('placed.area_code', 'is not', null),
  municipality: () =>
    withPlaced
      .selectFrom('placed')
      .innerJoin(sites().as('site'), 'site.initiative_id', 'placed.id')
      .select(['placed.id', 'placed.is_stating', 'placed.is_observed', 'site.code as key']),
} satisfies Record<EffectMapSide, unknown>;
type Block = InferResult<ReturnType<(typeof BLOCKS)['actorType']>>[number];

/** For parts of queries that begin with `fromMap`. */
export const mapTables = withPlaced.$extendTables<{ block: Block }>();

/** Begins a query with the tables of the map, for what stands to its left. */
export const fromMap = (given: Places<InitiativeFilter>, side: EffectMapSide) =>
  db
    .with(
      (cte) => cte('chosen').materialized(),
      () => chosenForMap(given),
    )
    .with((cte) => cte('current_effect_goal').materialized(), currentEffectGoals)
    .with((cte) => cte('stated').materialized(), statedEffects)
    .with((cte) => cte('placed').materialized(), placedInitiatives)
    .with((cte) => cte('block').materialized(), BLOCKS[side]);

/** How many of the rows it is true of. */
export const observedCount = (isObserved: Expression<boolean | null>) =>
  sql<number>`(count(*) filter (where ${isObserved}))::int`;
