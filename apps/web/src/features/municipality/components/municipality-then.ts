import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Loaded only where a day is compared with, so they are no parts of the page that everybody gets.
export const MunicipalFigures = drawnFirst(() =>
  import('./municipal-figures.tsx').then((parts) => parts.MunicipalFigures),
);
export const PlacesThenAndNow = drawnFirst(() =>
  import('./places-then-and-now.tsx').then((parts) => parts.PlacesThenAndNow),
);
