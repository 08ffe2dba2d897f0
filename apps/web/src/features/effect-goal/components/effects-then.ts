import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Loaded only where a day is compared with, so they are no parts of the page that everybody gets.
export const EffectsThenAndNow = drawnFirst(() =>
  import('./effects-then-and-now.tsx').then((parts) => parts.EffectsThenAndNow),
);
export const EffectGoalThenAndNow = drawnFirst(() =>
  import('./effect-goal-then-and-now.tsx').then((parts) => parts.EffectGoalThenAndNow),
);
