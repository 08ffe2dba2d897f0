import type { ActionPage, EffectGoalRow } from '@samhandling/contract';
import { apiQuery } from '../api/query-client.ts';

/** All actions of the strategy, to choose among and to name. */
export const allActionsQuery = () =>
  apiQuery<ActionPage>(['actions', 'choices'], '/actions', { limit: 100 });

/** All effect goals of the strategy, to choose among and to name. */
export const allEffectGoalsQuery = () =>
  apiQuery<{ items: EffectGoalRow[] }>(['effect-goals'], '/effect-goals');
