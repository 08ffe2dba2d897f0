import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Small pictures of the measures of an effect goal, whole without a script.
export const MeasureLines = drawnFirst(() =>
  import('./measure-lines.tsx').then((parts) => parts.MeasureLines),
);
export const MeasureChanges = drawnFirst(() =>
  import('./measure-changes.tsx').then((parts) => parts.MeasureChanges),
);
