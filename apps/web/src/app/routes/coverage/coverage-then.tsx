import type { CoverageMap } from '@samhandling/contract';
import { Notice, PageSection } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { coverageThenQuery } from '../../../features/coverage/api/coverage-then-query.ts';
import {
  matrixQuery,
  matrixThenQuery,
  type MatrixSearch,
} from '../../../features/coverage/api/matrix-query.ts';
import { CompareLinks } from '../../../features/coverage/components/compare-links.tsx';
import { ThenAndNow } from '../../../features/coverage/components/coverage-parts.ts';
import { coverageSearch } from '../../../lib/list-search.ts';
import styles from './coverage.module.css';

type CoverageThenProps = {
  readonly coverage: CoverageMap;
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
        <CompareLinks today={coverage.asOf} search={search} />
      </PageSection>
    </div>
  );
}

/** What has changed since the chosen day, in the selection. */
export function CoverageThen({ coverage, search, day, selection }: CoverageThenProps) {
  const t = useTranslations('coverage-then');
  return (
    <PageSection
      id={COMPARE_ID}
      title={t('title')}
      note={
        <>
          <p>{t('note')}</p>
          {selection === '' ? null : <p>{t('noteSelection', { selection })}</p>}
        </>
      }
    >
      <CompareLinks today={coverage.asOf} search={{ ...search, jamfor: day }} />
      {day > coverage.asOf ? (
        <Notice tone="attention" title={t('toCome')}>
          <p>{t('toComeText')}</p>
        </Notice>
      ) : (
        <Compared day={day} now={coverage} search={search} />
      )}
    </PageSection>
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
