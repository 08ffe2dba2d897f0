import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Loaded only where a day is compared with, so it is no part of the page that everybody gets.
export const ActionThenAndNow = drawnFirst(() =>
  import('./action-then-and-now.tsx').then((parts) => parts.ActionThenAndNow),
);
