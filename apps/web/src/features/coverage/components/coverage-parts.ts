import { useSuspenseQuery } from '@tanstack/react-query';
import { drawnFirst } from '../../../lib/hydration/drawn-first.tsx';
import { drawnFrom } from '../../../lib/hydration/drawn-from.tsx';
import { coverageSearch } from '../../../lib/list-search.ts';
import { drawnCoverageQuery, type CoverageSearch } from '../api/coverage-query.ts';
import { coverageThenQuery } from '../api/coverage-then-query.ts';
import {
  matrixHeadQuery,
  matrixQuery,
  matrixThenQuery,
  type MatrixSearch,
} from '../api/matrix-query.ts';

// All work without a script; it is loaded when a pointer or the focus reaches them, and with it the data.

const useCoverage = (search: CoverageSearch) => ({
  coverage: useSuspenseQuery(drawnCoverageQuery(search)).data,
});

type Days = { readonly search: MatrixSearch; readonly day: string };

const useBothDays = ({ search, day }: Days) => {
  const filter = coverageSearch.read(search);
  const { data: now } = useSuspenseQuery(drawnCoverageQuery(filter));
  const { data: then } = useSuspenseQuery(coverageThenQuery(filter, day, now.depth));
  const { data: totals } = useSuspenseQuery(matrixHeadQuery(search));
  const { data: totalsThen } = useSuspenseQuery(matrixThenQuery(search, day));
  return { now, then, totals: { then: totalsThen, now: totals } };
};

export const StartMap = drawnFrom(useCoverage, () =>
  import('./start-map.tsx').then((parts) => parts.StartMap),
);
export const ThinnestActions = drawnFrom(useCoverage, () =>
  import('./thinnest-actions.tsx').then((parts) => parts.ThinnestActions),
);
export const MatrixPicture = drawnFrom(
  (search: MatrixSearch) => ({ matrix: useSuspenseQuery(matrixQuery(search)).data, search }),
  () => import('./matrix-picture.tsx').then((parts) => parts.MatrixPicture),
);
const thenAndNow = () => import('./then-and-now.tsx').then((parts) => parts.ThenAndNow);

export const ThenAndNow = drawnFirst(thenAndNow);
/** The same of a selection, whose two days it asks for itself. */
export const SelectionThenAndNow = drawnFrom(useBothDays, thenAndNow);
