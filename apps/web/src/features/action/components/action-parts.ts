import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// They work without a script; it is loaded when a pointer or the focus reaches them.
export const ActionReach = drawnFirst(() =>
  import('./action-reach.tsx').then((parts) => parts.ActionReach),
);
export const ActionEffectGoals = drawnFirst(() =>
  import('./action-effect-goals.tsx').then((parts) => parts.ActionEffectGoals),
);
export const ActionHistory = drawnFirst(() =>
  import('./action-history.tsx').then((parts) => parts.ActionHistory),
);
export const CoverageReasons = drawnFirst(() =>
  import('./coverage-reasons.tsx').then((parts) => parts.CoverageReasons),
);
export const ActionThin = drawnFirst(() =>
  import('./action-thin.tsx').then((parts) => parts.ActionThin),
);
