import type { EffectGoalList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const effectGoalsQuery = () => apiQuery<EffectGoalList>(['effect-goals'], '/effect-goals');

/** The same as it was at the end of the day. */
export const effectGoalsThenQuery = (day: string) =>
  apiQuery<EffectGoalList>(['effect-goals'], '/effect-goals', { asOf: day });
