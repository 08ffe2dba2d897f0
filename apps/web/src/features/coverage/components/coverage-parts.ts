import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Whole without a script, so it comes when somebody reaches for it.
export const ThenAndNow = drawnFirst(() =>
  import('./then-and-now.tsx').then((parts) => parts.ThenAndNow),
);
