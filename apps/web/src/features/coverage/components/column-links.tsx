import type { CoverageMatrix } from '@samhandling/contract';
import { MATRIX_COLUMNS } from '@samhandling/domain';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import type { MatrixSearch } from '../api/matrix-query.ts';
import styles from './column-links.module.css';

type ColumnLinksProps = {
  readonly search: MatrixSearch;
  readonly current: CoverageMatrix['columns'];
};

/** What the columns of the matrix are: plain links that keep the filter. */
export function ColumnLinks({ search, current }: ColumnLinksProps) {
  const t = useTranslations('coverage');
  return (
    <nav aria-label={t('matrix.columns.label')} className={styles.columns} data-print="hide">
      <span aria-hidden="true">{t('matrix.columns.label')}</span>
      <ul role="list" className={styles.list}>
        {MATRIX_COLUMNS.map((column) => (
          <li key={column}>
            <Link
              href={paths.coverage({
                ...search,
                kolumner: column === 'municipality' ? undefined : column,
              })}
              aria-current={column === current ? 'true' : undefined}
              className={styles.choice}
            >
              {t(`matrix.columns.${column}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
