import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The map is whole without a script, so it comes when it is in sight.
export const EffectGoalMunicipalities = drawnFirst(() =>
  import('./effect-goal-municipalities.tsx').then((parts) => parts.EffectGoalMunicipalities),
);
