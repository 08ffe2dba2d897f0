import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// All of it works without a script; it is loaded when a pointer or the focus reaches it.
export const AspectWork = drawnFirst(() =>
  import('./aspect-work.tsx').then((parts) => parts.AspectWork),
);
