import { EmptyState, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { byStatusQuery, matrixQuery } from '../../../features/coverage/api/matrix-query.ts';
import { ColumnLinks } from '../../../features/coverage/components/column-links.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { MatrixPicture } from '../../../features/coverage/components/matrix-picture.tsx';
import { coverageSearch, matrixSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { CoverageThen } from './coverage-then.tsx';
import styles from './coverage.module.css';

export function Page() {
  const t = useTranslations('coverage');
  const format = useFormatter();
  const title = useTranslations('pages')('coverage.title');
  const search = useSearch({ from: '/tackning' });
  const { data: matrix } = useSuspenseQuery(matrixQuery(search));
  const { data: coverage } = useSuspenseQuery(coverageQuery(coverageSearch.read(search)));
  const { data: byStatus } = useSuspenseQuery(byStatusQuery(search));
  const { summary, matching } = coverage;
  const { kolumner, jamfor } = search;
  const kept = { ...(kolumner ? { kolumner } : {}), ...(jamfor ? { jamfor } : {}) };
  // Only where the columns are municipalities and no filter leaves out an action.
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
        hidden={kept}
        result={t('list.count', { count: matching.actions })}
      />
      <CoverageThen coverage={coverage} search={search} />
      {matching.actions === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <Picture isNamed={jamfor !== undefined} title={t('matrix.title')}>
          <ColumnLinks search={search} current={matrix.columns} />
          <p className={styles.note}>{t(`matrix.note.${matrix.columns}`)}</p>
          <MatrixPicture matrix={matrix} byStatus={byStatus} search={matrixSearch.read(search)} />
        </Picture>
      )}
    </>
  );
}

type PictureProps = {
  readonly isNamed: boolean;
  readonly title: string;
  readonly children: ReactNode;
};

/** The matrix needs a heading only where something else stands above it. */
function Picture({ isNamed, title, children }: PictureProps) {
  if (!isNamed) return children;
  return (
    <PageSection title={title} layout="stack">
      <div>{children}</div>
    </PageSection>
  );
}
