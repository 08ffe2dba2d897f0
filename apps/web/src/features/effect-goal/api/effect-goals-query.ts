import type { EffectGoalRow } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const effectGoalsQuery = () =>
  apiQuery<{ items: EffectGoalRow[] }>(['effect-goals'], '/effect-goals');
