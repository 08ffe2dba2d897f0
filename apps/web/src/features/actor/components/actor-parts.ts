import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// They work without a script; it is loaded when a pointer or the focus reaches them.
export const ActorMap = drawnFirst(() => import('./actor-map.tsx').then((parts) => parts.ActorMap));
export const ActorFacts = drawnFirst(() =>
  import('./actor-facts.tsx').then((parts) => parts.ActorFacts),
);
