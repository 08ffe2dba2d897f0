import type { EffectGoalRow } from '@samhandling/contract';
import { statesOf, type StoredIndicator } from '../indicator/index.ts';
import type { StoredEffectGoal } from './effect-goal.repository.ts';

export function presentEffectGoalRow(
  goal: StoredEffectGoal,
  indicators: readonly StoredIndicator[],
): EffectGoalRow {
  return {
    ...goal,
    indicators: indicators.map(({ code, title, measures }) => ({
      code,
      title,
      states: statesOf(measures),
    })),
  };
}
