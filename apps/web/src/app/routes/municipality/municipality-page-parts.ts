import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnCoverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { municipalityQuery } from '../../../features/municipality/api/municipality-query.ts';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';

type OfMunicipality = {
  readonly slug: string;
  readonly code: string;
  readonly comparedWith: string | undefined;
};

// It works without a script; it is loaded when a pointer or the focus reaches it, and with it the data.
export const MunicipalitySheet = drawnFrom(
  ({ slug, code, comparedWith }: OfMunicipality) => ({
    municipality: useSuspenseQuery(municipalityQuery(slug)).data,
    coverage: useSuspenseQuery(drawnCoverageQuery({ kommun: code })).data,
    comparedWith,
  }),
  () => import('./municipality-sheet.tsx').then((parts) => parts.MunicipalitySheet),
);
