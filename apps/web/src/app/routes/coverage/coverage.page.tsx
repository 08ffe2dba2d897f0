import { EmptyState, Lead, Link, PageSection, PageTitle, PageTools } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { aspectsQuery } from '../../../features/aspect/api/aspects-query.ts';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { matrixHeadQuery } from '../../../features/coverage/api/matrix-query.ts';
import { ColumnLinks } from '../../../features/coverage/components/column-links.tsx';
import { CoverageFilters } from '../../../features/coverage/components/coverage-filters.tsx';
import { MatrixPicture } from '../../../features/coverage/components/coverage-parts.ts';
import { MatrixLead } from '../../../features/coverage/components/matrix-lead.tsx';
import { useSelection } from '../../../lib/coverage/use-selection.ts';
import { coverageSearch, matrixSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { COMPARE_ID, CoverageCompare, CoverageThen } from './coverage-then.tsx';
import styles from './coverage.module.css';

export function Page() {
  const t = useTranslations('coverage');
  const matrixWords = useTranslations('coverage-matrix');
  const compareWords = useTranslations('coverage-then');
  const title = useTranslations('pages')('coverage.title');
  const search = useSearch({ from: '/tackning' });
  const filter = coverageSearch.read(search);
  const inMatrix = matrixSearch.read(search);
  const { data: matrix } = useSuspenseQuery(matrixHeadQuery(inMatrix));
  const { data: coverage } = useSuspenseQuery(coverageHeadQuery(filter));
  const { data: aspects } = useSuspenseQuery(aspectsQuery());
  const selection = useSelection(filter, coverage.areas, aspects.items);
  const { kolumner, jamfor, rader, kolumn } = search;
  const kept = Object.fromEntries(
    Object.entries({ kolumner, jamfor, rader }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  return (
    <div data-page-width="wide">
      <PageTitle
        actions={
          <PageTools>
            <Link href={`#${COMPARE_ID}`} data-print="hide">
              {compareWords('choose')}
            </Link>
          </PageTools>
        }
      >
        {title}
      </PageTitle>
      <Lead isWide>
        <MatrixLead coverage={coverage} matrix={matrix} search={filter} selection={selection} />
      </Lead>
      <CoverageFilters
        coverage={coverage}
        aspects={aspects.items}
        search={search}
        path={paths.coverage}
        hidden={kept}
      />
      {jamfor === undefined ? null : (
        <CoverageThen coverage={coverage} search={inMatrix} day={jamfor} selection={selection} />
      )}
      {coverage.matching.actions === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>
          <p>{t('list.empty')}</p>
        </EmptyState>
      ) : (
        <Picture isNamed={jamfor !== undefined} title={matrixWords('title')}>
          <ColumnLinks search={search} matrix={matrix} />
          <p className={styles.note}>{matrixWords(`note.${matrix.columns}`)}</p>
          <MatrixPicture
            key={rader}
            ask={inMatrix}
            chosen={kolumn ?? search.kommun}
            isFolded={rader === undefined}
          />
        </Picture>
      )}
      {jamfor === undefined ? <CoverageCompare coverage={coverage} search={inMatrix} /> : null}
    </div>
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
