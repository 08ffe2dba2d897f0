import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The pictures and the list work without a script; it is loaded when a pointer or the focus reaches them.
export const InitiativeRows = drawnFirst(() =>
  import('./initiative-rows.tsx').then((parts) => parts.InitiativeRows),
);
export const InitiativeMap = drawnFirst(() =>
  import('./initiative-map.tsx').then((parts) => parts.InitiativeMap),
);
export const WorkLines = drawnFirst(() =>
  import('./work-lines.tsx').then((parts) => parts.WorkLines),
);
export const WorkHead = drawnFirst(() => import('./work-head.tsx').then((parts) => parts.WorkHead));
export const WorkFoot = drawnFirst(() => import('./work-head.tsx').then((parts) => parts.WorkFoot));
export const InitiativeHistory = drawnFirst(() =>
  import('./initiative-history.tsx').then((parts) => parts.InitiativeHistory),
);
export const InitiativePeriod = drawnFirst(() =>
  import('./initiative-period.tsx').then((parts) => parts.InitiativePeriod),
);
