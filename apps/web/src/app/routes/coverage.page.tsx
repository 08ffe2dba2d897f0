import { EmptyState, Lead, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { coverageQuery } from '../../features/coverage/api/coverage-query.ts';
import { byStatusQuery, matrixQuery } from '../../features/coverage/api/matrix-query.ts';
import { ColumnLinks } from '../../features/coverage/components/column-links.tsx';
import { CoverageFilters } from '../../features/coverage/components/coverage-filters.tsx';
import { MatrixPicture } from '../../features/coverage/components/matrix-picture.tsx';
import { coverageSearch } from '../../lib/list-search.ts';
import { paths } from '../../lib/paths.ts';
import styles from './coverage/coverage.module.css';

export function Page() {
  const t = useTranslations('coverage');
  const format = useFormatter();
  const title = useTranslations('pages')('coverage.title');
  const search = useSearch({ from: '/tackning' });
  const { data: matrix } = useSuspenseQuery(matrixQuery(search));
  const { data: coverage } = useSuspenseQuery(coverageQuery(coverageSearch.read(search)));
  const { data: byStatus } = useSuspenseQuery(byStatusQuery(search));
  const { summary, matching } = coverage;
  // Only where the question is about places, and about all the actions.
  const uncovered =
    matrix.columns === 'municipality' && matching.actions === summary.actions
      ? matrix.keys.flatMap(({ key, name }) => (matrix.totals[key] ? [] : [name ?? key]))
      : [];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>
        {t('matrix.lead', {
          worked: summary.actions - summary.withoutInitiative,
          idle: summary.withoutInitiative,
          total: summary.actions,
        })}{' '}
        {uncovered.length > 0
          ? t('matrix.uncovered', { count: uncovered.length, names: format.list(uncovered) })
          : null}
      </Lead>
      <CoverageFilters
        coverage={coverage}
        search={search}
        path={paths.coverage}
        hidden={search.kolumner ? { kolumner: search.kolumner } : undefined}
        result={t('list.count', { count: matching.actions })}
      />
      {matching.actions === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <ColumnLinks search={search} current={matrix.columns} />
          <p className={styles.note}>{t(`matrix.note.${matrix.columns}`)}</p>
          <MatrixPicture matrix={matrix} byStatus={byStatus} search={search} />
        </>
      )}
    </>
  );
}
