import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';
import { actorCoverageQuery } from '../api/actor-coverage-query.ts';

// They work without a script; it is loaded when a pointer or the focus reaches them.
export const ActorMap = drawnFrom(
  ({ id }: { readonly id: string }) => ({
    coverage: useSuspenseQuery(actorCoverageQuery(id)).data,
  }),
  () => import('./actor-map.tsx').then((parts) => parts.ActorMap),
);
export const ActorFacts = drawnFirst(() =>
  import('./actor-facts.tsx').then((parts) => parts.ActorFacts),
);
