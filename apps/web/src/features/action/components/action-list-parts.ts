import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Works without a script; it is loaded when a pointer or the focus reaches it.
export const ActionTable = drawnFirst(() =>
  import('./table/action-table.tsx').then((parts) => parts.ActionTable),
);
