import { MATRIX_COLUMNS } from '@samhandling/domain';
import { FilterSelect, Link, SubmitButton } from '@samhandling/ui';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { MatrixHead } from '../api/matrix-query.ts';
import type { coveragePageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { shownKeys } from './matrix-lists.ts';
import { useColumnName } from './use-column-name.ts';
import { useWrittenLanguage } from '../../../lib/messages/written.tsx';
import styles from './column-links.module.css';

type ColumnLinksProps = {
  readonly search: ReturnType<typeof coveragePageSearch.read>;
  readonly matrix: MatrixHead;
};

/** What the columns of the matrix are, and whether its actions are unfolded: plain links that keep the filter. */
export function ColumnLinks({ search, matrix }: ColumnLinksProps) {
  const matrixWords = useTranslations('coverage-matrix');
  const { kolumn: _column, ...kept } = search;
  const rows = [
    { key: 'sections', rader: undefined },
    { key: 'actions', rader: 'atgarder' },
  ] as const;
  return (
    <div className={styles.choices} data-print="hide">
      <nav aria-label={matrixWords('columns.label')} className={styles.columns}>
        <span aria-hidden="true">{matrixWords('columns.label')}</span>
        <ul role="list" className={styles.list}>
          {MATRIX_COLUMNS.map((column) => (
            <li key={column}>
              <Link
                href={paths.coverage({
                  ...kept,
                  kolumner: column === 'municipality' ? undefined : column,
                })}
                aria-current={column === matrix.columns ? 'true' : undefined}
                className={styles.choice}
              >
                {matrixWords(`columns.${column}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={matrixWords('rows.label')} className={styles.columns}>
        <span aria-hidden="true">{matrixWords('rows.label')}</span>
        <ul role="list" className={styles.list}>
          {rows.map(({ key, rader }) => (
            <li key={key}>
              <Link
                href={paths.coverage({ ...search, rader })}
                aria-current={search.rader === rader ? 'true' : undefined}
                className={styles.choice}
              >
                {matrixWords(`rows.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <OneColumn search={search} matrix={matrix} />
    </div>
  );
}

/** On a phone the matrix has one column beside the total: of which kind, and which. */
function OneColumn({ search, matrix }: ColumnLinksProps) {
  const t = useTranslations('coverage-matrix');
  const columnName = useColumnName();
  const { kolumn, kolumner, ...kept } = search;
  const keys = shownKeys(matrix, search);
  const language = useWrittenLanguage();
  const isNamed = matrix.columns === 'municipality' || matrix.columns === 'effectGoal';
  const apply = ({ currentTarget }: FormEvent<HTMLFormElement>) => currentTarget.requestSubmit();
  return (
    <form method="get" action={paths.coverage()} className={styles.one} onChange={apply}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterSelect
        name="kolumner"
        label={t('columns.label')}
        placeholder={t('columns.municipality')}
        options={MATRIX_COLUMNS.filter((column) => column !== 'municipality').map((column) => ({
          value: column,
          label: t(`columns.${column}`),
        }))}
        defaultValue={kolumner}
      />
      <FilterSelect
        name="kolumn"
        optionsLang={isNamed ? language : undefined}
        label={t('one')}
        placeholder={t('oneNone')}
        options={keys.map(({ key, name }) => ({ value: key, label: name ?? columnName(key) }))}
        defaultValue={kolumn}
      />
      <noscript>
        <SubmitButton variant="secondary">{t('oneShow')}</SubmitButton>
      </noscript>
    </form>
  );
}
