import type { EffectGoalRow } from '@samhandling/contract';
import type { EFFECT_GOAL_ORDERS } from '../../lib/list-search.ts';

export type EffectGoalOrder = (typeof EFFECT_GOAL_ORDERS)[number];

type Counted = Pick<EffectGoalRow, 'initiativeCount' | 'observedCount'>;

/** Initiatives that contribute and have seen no effect yet. */
export const unseenOf = ({ initiativeCount, observedCount }: Counted): number =>
  initiativeCount - observedCount;

/** Where nobody contributes there is no share: such a goal stands last. */
const shareOf = ({ initiativeCount, observedCount }: Counted): number =>
  initiativeCount > 0 ? observedCount / initiativeCount : Infinity;

const COMPARED: Readonly<Record<EffectGoalOrder, (a: Counted, b: Counted) => number>> = {
  initiatives: (a, b) => b.initiativeCount - a.initiativeCount,
  unseen: (a, b) => unseenOf(b) - unseenOf(a) || b.initiativeCount - a.initiativeCount,
  share: (a, b) => shareOf(a) - shareOf(b) || b.initiativeCount - a.initiativeCount,
};

/**
 * The goals with most initiatives first, those where most have seen no effect, or those where the smallest
 * share has. What is the same keeps the order of the strategy.
 */
export const inOrder = <Row extends Counted>(rows: readonly Row[], order: EffectGoalOrder) =>
  rows.toSorted(COMPARED[order]);
