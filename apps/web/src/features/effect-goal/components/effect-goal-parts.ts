import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';
import { contributorsQuery } from '../api/contributors-query.ts';

// The pictures and the lists work without a script; it is loaded when a pointer or the focus reaches them.
type PageAsk = { readonly code: string; readonly page: number };
type RowsAsk = PageAsk & { readonly from: number; readonly to: number };

const useContributors = ({ code, page }: PageAsk) =>
  useSuspenseQuery(contributorsQuery(code, page)).data.items;

export const ContributorTable = drawnFrom(
  ({ from, to, ...ask }: RowsAsk) => {
    const all = useContributors(ask);
    return { all, rows: all.slice(from, to) };
  },
  () => import('./contributor-table.tsx').then((parts) => parts.ContributorTable),
);
export const ContributorKey = drawnFrom(
  (ask: PageAsk) => ({ all: useContributors(ask) }),
  () => import('./contributor-table.tsx').then((parts) => parts.ContributorKey),
);
export const EffectGoalActions = drawnFirst(() =>
  import('./effect-goal-actions.tsx').then((parts) => parts.EffectGoalActions),
);
export const EffectGoalMissing = drawnFirst(() =>
  import('./effect-goal-missing.tsx').then((parts) => parts.EffectGoalMissing),
);
export const EffectGoalWork = drawnFirst(() =>
  import('./effect-goal-work.tsx').then((parts) => parts.EffectGoalWork),
);
