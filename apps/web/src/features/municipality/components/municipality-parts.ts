import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The map is whole without a script, so it comes when somebody reaches for it.
export const MunicipalitiesMap = drawnFirst(() =>
  import('./municipalities-map.tsx').then((parts) => parts.MunicipalitiesMap),
);
