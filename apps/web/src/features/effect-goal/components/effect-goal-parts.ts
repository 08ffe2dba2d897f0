import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The map and the list are whole without a script, so it comes when somebody reaches for them.
export const EffectGoalActions = drawnFirst(() =>
  import('./effect-goal-actions.tsx').then((parts) => parts.EffectGoalActions),
);
export const EffectGoalMunicipalities = drawnFirst(() =>
  import('./effect-goal-municipalities.tsx').then((parts) => parts.EffectGoalMunicipalities),
);
export const EffectGoalReach = drawnFirst(() =>
  import('./effect-goal-reach.tsx').then((parts) => parts.EffectGoalReach),
);
