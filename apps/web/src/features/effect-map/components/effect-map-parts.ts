import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// All of it is whole without a script; each part is loaded when a pointer or the focus reaches it.
export const EffectMapLead = drawnFirst(() =>
  import('./effect-map-lead.tsx').then((parts) => parts.EffectMapLead),
);
export const EffectMapFilters = drawnFirst(() =>
  import('./effect-map-filters.tsx').then((parts) => parts.EffectMapFilters),
);
export const EffectMapPicture = drawnFirst(() =>
  import('./effect-map-picture.tsx').then((parts) => parts.EffectMapPicture),
);
export const EffectMapChoices = drawnFirst(() =>
  import('./effect-map-choices.tsx').then((parts) => parts.EffectMapChoices),
);
export const EffectMapNamed = drawnFirst(() =>
  import('./effect-map-named.tsx').then((parts) => parts.EffectMapNamed),
);
export const EffectMapGrid = drawnFirst(() =>
  import('./effect-map-grid.tsx').then((parts) => parts.EffectMapGrid),
);
