import { DownloadLink, Link, PageTools, PrintButton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { API_PATH } from '../../../lib/api/api-client.ts';
import { ACTION_COLUMNS, actionsSearch, type actionsPageSearch } from '../../../lib/list-search.ts';
import { paths } from '../../../lib/paths.ts';
import { stringifySearch } from '../../../lib/search-params.ts';
import styles from './action-list-tools.module.css';

export type ActionsPageSearch = ReturnType<typeof actionsPageSearch.read>;

type ToolsProps = { readonly search: ActionsPageSearch };

/** Table or reading view, which columns, the file and the print; all keep what is chosen. */
export function ActionListTools({ search }: ToolsProps) {
  const t = useTranslations('coverage.table');
  const common = useTranslations('common');
  const { page: _page, ...query } = actionsSearch.toApi(actionsSearch.read(search));
  const views = [
    { key: 'table', visa: undefined },
    { key: 'reading', visa: 'lasvy' },
  ] as const;
  return (
    <PageTools>
      <nav aria-label={t('view.label')}>
        <ul role="list" className={styles.views}>
          {views.map(({ key, visa }) => (
            <li key={key}>
              <Link
                href={paths.actions({ ...search, visa })}
                aria-current={search.visa === visa ? 'true' : undefined}
                className={styles.view}
              >
                {t(`view.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {search.visa === undefined ? <Columns search={search} /> : null}
      <DownloadLink
        href={`${API_PATH}/coverage/export${stringifySearch(query)}`}
        label={common('downloadCsv')}
      />
      <PrintButton label={common('print')} />
    </PageTools>
  );
}

/** Which columns the table has: a form that works without a script. */
function Columns({ search }: ToolsProps) {
  const t = useTranslations('coverage.table');
  const { kolumner, sida: _page, ...others } = search;
  const chosen = kolumner?.split(',') ?? ACTION_COLUMNS;
  return (
    <details className={styles.columns}>
      <summary>{t('columns')}</summary>
      <form method="get" action={paths.actions()} className={styles.panel}>
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {ACTION_COLUMNS.map((column) => (
          <label key={column}>
            <input
              key={String(chosen.includes(column))}
              type="checkbox"
              name="kolumner"
              value={column}
              defaultChecked={chosen.includes(column)}
            />
            {t(`column.${column}`)}
          </label>
        ))}
        <button type="submit">{t('columnsShow')}</button>
      </form>
    </details>
  );
}
