import type { EffectGoal } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

/** As it was at the end of the day; without one, as it is now. */
export const effectGoalQuery = (code: string, asOf?: string) =>
  apiQuery<EffectGoal>(
    ['effect-goals', code],
    `/effect-goals/${encodeURIComponent(code)}`,
    asOf ? { asOf } : undefined,
  );
