import type { EffectGoalList } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** As they were at the end of the day; without one, as they are now. */
export const effectGoalsQuery = (asOf?: string) =>
  apiQuery<EffectGoalList>(['effect-goals'], '/effect-goals', asOf ? { asOf } : undefined);
