import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The pictures work without a script; it is loaded when a pointer or the focus reaches them.
export const ActionReach = drawnFirst(() =>
  import('./action-reach.tsx').then((parts) => parts.ActionReach),
);
export const ActionEffectGoals = drawnFirst(() =>
  import('./action-effect-goals.tsx').then((parts) => parts.ActionEffectGoals),
);
