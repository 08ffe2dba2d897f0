import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// Both work without a script; it is loaded when a pointer or the focus reaches them.
export const ThenAndNow = drawnFirst(() =>
  import('./then-and-now.tsx').then((parts) => parts.ThenAndNow),
);
export const MatrixPicture = drawnFirst(() =>
  import('./matrix-picture.tsx').then((parts) => parts.MatrixPicture),
);
