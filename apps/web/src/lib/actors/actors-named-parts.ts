import { drawnFirst } from '../hydration/drawn-first.tsx';

// Links only: the script is loaded when a pointer or the focus reaches them.
export const ActorsNamed = drawnFirst(() =>
  import('./actors-named.tsx').then((parts) => parts.ActorsNamed),
);
