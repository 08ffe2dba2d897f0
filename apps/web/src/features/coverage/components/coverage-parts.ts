import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Works without a script; it is loaded when a pointer or the focus reaches it.
export const ThenAndNow = drawnFirst(() =>
  import('./then-and-now.tsx').then((parts) => parts.ThenAndNow),
);
