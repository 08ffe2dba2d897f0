import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Loaded only where a day is compared with, so they are no parts of the page that everybody gets.
export const AspectsThenAndNow = drawnFirst(() =>
  import('./aspects-then-and-now.tsx').then((parts) => parts.AspectsThenAndNow),
);
export const AspectThenAndNow = drawnFirst(() =>
  import('./aspects-then-and-now.tsx').then((parts) => parts.AspectThenAndNow),
);
