import type { BreakdownDimension, InitiativeEffect } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { existsForRow, type Of } from '../../schema/index.ts';
import {
  effectsInForce,
  hasObservedEffect,
  isClaimed,
  measureBreakdowns,
} from './contribution-fragments.ts';

/** The contribution says how much, beforehand or in a report. */
export const statesSize = (eb: Of<'contribution'>) =>
  eb.or([
    statesExpected(eb),
    eb.exists(effectsInForce(eb).where('observed_effect.value', 'is not', null)),
  ]);

/** Its sizes are of all together, though the measure has them apart: see `missingSplits`. */
export const lacksSplit = (eb: Of<'contribution'>, dimension: BreakdownDimension) =>
  eb.and([
    statesExpected(eb),
    sql<SqlBool>`not ${eb.ref('contribution.expected')} @? ${sql.lit(`$[*].${dimension} ? (@ != null)`)}`,
    sql<SqlBool>`coalesce((${measureBreakdowns(eb)} ->> ${sql.lit(dimension)})::boolean, false)`,
  ]);

/** It does not say how much for women and men apart. */
export const lacksSexes = (eb: Of<'contribution'>) => lacksSplit(eb, 'sex');

/** The contribution says beforehand how much. */
export const statesExpected = (eb: Of<'contribution'>) =>
  sql<SqlBool>`jsonb_array_length(${eb.ref('contribution.expected')}) > 0`;

/** What an initiative states, of the effect goal where one is named, is any of these. */
export function hasEffect(
  eb: Of<'initiative'>,
  effects: readonly InitiativeEffect[],
  effectGoal: Expression<string> | undefined,
) {
  const claimed = eb
    .selectFrom('contribution')
    .innerJoin('effect_goal', 'effect_goal.id', 'contribution.effect_goal_id')
    .whereRef('contribution.initiative_id', '=', 'initiative.id')
    .where(isClaimed)
    .where((own) => (effectGoal ? own('effect_goal.code', '=', effectGoal) : own.lit(true)));
  const observed = existsForRow(claimed.where(hasObservedEffect));
  const isStated = existsForRow(claimed);
  const conditions: Record<InitiativeEffect, Expression<SqlBool>> = {
    observed,
    expected: eb.and([isStated, eb.not(observed)]),
    unsized: eb.and([isStated, eb.not(existsForRow(claimed.where(statesSize)))]),
    unsplit: existsForRow(claimed.where(lacksSexes)),
  };
  return eb.or(effects.map((effect) => conditions[effect]));
}
