import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The pictures and tables are whole without a script; it is loaded when a pointer or the focus reaches them.
export const EffectMapPicture = drawnFirst(() =>
  import('./effect-map-picture.tsx').then((parts) => parts.EffectMapPicture),
);
export const EffectMapGrid = drawnFirst(() =>
  import('./effect-map-grid.tsx').then((parts) => parts.EffectMapGrid),
);
