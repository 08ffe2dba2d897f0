import type { EffectGoal } from '@samhandling/contract';
import { apiQuery } from '../../../lib/api/query-client.ts';

const pathOf = (code: string) => `/effect-goals/${encodeURIComponent(code)}`;

export const effectGoalQuery = (code: string) =>
  apiQuery<EffectGoal>(['effect-goals', code], pathOf(code));

/** The same as it was at the end of the day. */
export const effectGoalThenQuery = (code: string, day: string) =>
  apiQuery<EffectGoal>(['effect-goals', code], pathOf(code), { asOf: day });
