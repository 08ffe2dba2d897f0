import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';

// The pictures and tables are whole without a script, so it comes when somebody reaches for them.
export const IndicatorMeasures = drawnFirst(() =>
  import('./indicator-measures.tsx').then((parts) => parts.IndicatorMeasures),
);
export const IndicatorContributions = drawnFirst(() =>
  import('./indicator-contributions.tsx').then((parts) => parts.IndicatorContributions),
);
export const ContributionRows = drawnFirst(() =>
  import('./contribution-rows.tsx').then((parts) => parts.ContributionRows),
);
export const ObservationTable = drawnFirst(() =>
  import('./observation-table.tsx').then((parts) => parts.ObservationTable),
);
export const KnownOnForm = drawnFirst(() =>
  import('./known-on-form.tsx').then((parts) => parts.KnownOnForm),
);
