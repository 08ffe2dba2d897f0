import type { CoverageMap } from '@samhandling/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import {
  matrixQuery,
  matrixThenQuery,
  type MatrixSearch,
} from '../../../features/coverage/api/matrix-query.ts';
import { ThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import { coverageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';

type CoverageThenProps = {
  readonly coverage: CoverageMap;
  readonly search: MatrixSearch;
  /** The day to compare with. */
  readonly day: string | undefined;
  readonly selection: string;
};

/** Which day to compare with, and what has changed since the chosen day, in the selection. */
export function CoverageThen({ coverage, search, day, selection }: CoverageThenProps) {
  return (
    <ComparedDays
      today={coverage.asOf}
      search={search}
      day={day}
      path={paths.coverage}
      selection={selection}
    >
      {(since) => <Compared day={since} now={coverage} search={search} />}
    </ComparedDays>
  );
}

type ComparedProps = {
  readonly day: string;
  readonly now: CoverageMap;
  readonly search: MatrixSearch;
};

function Compared({ day, now, search }: ComparedProps) {
  const { data: then } = useSuspenseQuery(
    coverageThenQuery(coverageSearch.read(search), day, now.depth),
  );
  const { data: totals } = useSuspenseQuery(matrixQuery(search));
  const { data: totalsThen } = useSuspenseQuery(matrixThenQuery(search, day));
  return <ThenAndNow then={then} now={now} totals={{ then: totalsThen, now: totals }} />;
}
