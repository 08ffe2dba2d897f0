import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The pictures and the lists work without a script; it is loaded when a pointer or the focus reaches them.
export const ContributorTable = drawnFirst(() =>
  import('./contributor-table.tsx').then((parts) => parts.ContributorTable),
);
export const ContributorKey = drawnFirst(() =>
  import('./contributor-table.tsx').then((parts) => parts.ContributorKey),
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
