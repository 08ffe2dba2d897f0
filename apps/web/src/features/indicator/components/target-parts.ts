import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// What stands with a target is whole without a script.
export const TargetStanding = drawnFirst(() =>
  import('./target-standing.tsx').then((parts) => parts.TargetStanding),
);
