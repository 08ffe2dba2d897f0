import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The map and the list work without a script; it is loaded when a pointer or the focus reaches them.
export const EffectGoalActions = drawnFirst(() =>
  import('./effect-goal-actions.tsx').then((parts) => parts.EffectGoalActions),
);
export const EffectGoalMunicipalities = drawnFirst(() =>
  import('./effect-goal-municipalities.tsx').then((parts) => parts.EffectGoalMunicipalities),
);
export const EffectGoalReach = drawnFirst(() =>
  import('./effect-goal-reach.tsx').then((parts) => parts.EffectGoalReach),
);
