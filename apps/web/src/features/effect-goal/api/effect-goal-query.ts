import type { EffectGoal } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

export const effectGoalQuery = (code: string) =>
  apiQuery<EffectGoal>(['effect-goals', code], `/effect-goals/${encodeURIComponent(code)}`);
