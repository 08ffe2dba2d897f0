import type { EffectGoalList } from '@samhandling/contract';
import { apiQuery, extractOf, notSent } from '../../../lib/api/query-client.ts';

/** As they were at the end of the day; without one, as they are now. */
export const effectGoalsQuery = (asOf?: string) =>
  apiQuery<EffectGoalList>(['effect-goals'], '/effect-goals', asOf ? { asOf } : undefined);

/** What they are called, for a page that tells no more of them. */
export const effectGoalNamesQuery = () =>
  extractOf(notSent(effectGoalsQuery()), 'names', ({ items }) =>
    items.map(({ code, title }) => ({ code, title })),
  );
