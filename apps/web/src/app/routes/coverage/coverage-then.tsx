import { PageSection } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import type { MatrixSearch } from '../../../features/coverage/api/matrix-query.ts';
import { SelectionThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import { CompareLinks } from '../../../lib/compared-days/compare-links.tsx';
import { ComparedDays } from '../../../lib/compared-days/compared-days-parts.ts';
import type { CoverageHead } from '../../../lib/coverage/coverage-head.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './coverage.module.css';

type CoverageThenProps = {
  readonly coverage: CoverageHead;
  readonly search: MatrixSearch;
  /** The day to compare with. */
  readonly day: string;
  readonly selection: string;
};

/** A day to compare with can be chosen here: the page leads to it from its head. */
export const COMPARE_ID = 'jamfor';

/** Where no day is chosen, a way to choose one: below the picture, which comes first. */
export function CoverageCompare({
  coverage,
  search,
}: Pick<CoverageThenProps, 'coverage' | 'search'>) {
  const t = useTranslations('coverage-then');
  return (
    <div data-print="hide">
      <PageSection id={COMPARE_ID} title={t('choose')} className={styles.compare}>
        <CompareLinks today={coverage.asOf} search={search} day={undefined} path={paths.coverage} />
      </PageSection>
    </div>
  );
}

/** What has changed since the chosen day, in the selection. */
export function CoverageThen({ coverage, search, day, selection }: CoverageThenProps) {
  return (
    <ComparedDays
      id={COMPARE_ID}
      today={coverage.asOf}
      search={search}
      day={day}
      path={paths.coverage}
      selection={selection}
    >
      {(since) => <SelectionThenAndNow ask={{ search, day: since }} />}
    </ComparedDays>
  );
}
