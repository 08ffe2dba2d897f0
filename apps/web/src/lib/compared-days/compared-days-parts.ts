import { drawnFirst } from '../hydration/drawn-first.tsx';

// Links and a form, which work without a script.
export const ComparedDays = drawnFirst(() =>
  import('./compared-days.tsx').then((parts) => parts.ComparedDays),
);
