import type { ActionRow } from '@samhandling/contract';
import { stripHeights } from '@samhandling/domain';
import { StripKey, StripNames, useFolds } from '@samhandling/ui';
import { useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionColumn } from '../../../../lib/list-search.ts';
import { inHexagonOrder } from '../../../../lib/region/hexagon-order.ts';
import { useRegion } from '../../../../lib/region/region-query.ts';
import { ActionTableRow } from './action-table-row.tsx';
import { AreaHead, SectionHead } from './group-heads.tsx';
import type { TableContext } from './table-context.ts';
import { groupActions } from './table-groups.ts';
import styles from './action-table.module.css';

export type ActionTableProps = Omit<TableContext, 'codes'> & {
  readonly actions: readonly ActionRow[];
  /** In the strategy's order, so that areas and sections have heads. */
  readonly isGrouped: boolean;
};

const WIDTHS: Record<ActionColumn, string> = {
  ansvar: '12.25rem',
  antal: '4rem',
  kommuner: '11.75rem',
  rapport: '4.75rem',
  tunt: '9.5rem',
};

/** The actions as a table: who answers, how much goes on and where, the latest report, what is thin. */
export function ActionTable({ actions, isGrouped, ...shown }: ActionTableProps) {
  const t = useTranslations('coverage');
  const { region } = useRegion();
  const places = inHexagonOrder(region.municipalities);
  const context: TableContext = { ...shown, codes: places.map(({ code }) => code) };
  const { columns, coverage, municipality } = shown;
  const areas = isGrouped ? groupActions(actions) : [];
  const table = useRef<HTMLTableElement>(null);
  const folds = useFolds(
    [
      ...areas.map(({ area }) => area.code),
      ...areas.flatMap(({ sections }) => sections.map(({ section }) => section.code)),
    ],
    table,
  );
  const hasStrip = columns.includes('kommuner') && municipality === undefined;
  const [, second, third] = stripHeights(coverage.depth);
  const tracks = ['minmax(0, 1fr)', ...columns.map((column) => WIDTHS[column])].join(' ');
  return (
    <>
      <div className={styles.above}>
        {hasStrip ? (
          <StripKey
            bar={t('strip.key.bar')}
            heights={t('strip.key.heights', { second, third })}
            box={t('strip.key.box')}
            dot={t('strip.key.dot')}
          />
        ) : null}
        {isGrouped ? (
          <p className={styles.foldAll} data-print="hide">
            <button type="button" onClick={folds.foldAll}>
              {t('table.foldAll')}
            </button>
            <button type="button" onClick={folds.unfoldAll}>
              {t('table.unfoldAll')}
            </button>
          </p>
        ) : null}
      </div>
      <table
        ref={table}
        role="table"
        className={styles.table}
        style={{ '--tracks': tracks } as CSSProperties}
      >
        <caption className={styles.caption}>{t('table.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head>{t('table.action')}</Head>
            {columns.map((column) => (
              <Head key={column} column={column}>
                {column === 'kommuner' && hasStrip ? (
                  <>
                    <span className={styles.heard}>{t('strip.names')}</span>
                    <StripNames names={places} />
                  </>
                ) : (
                  <ColumnName column={column} municipality={municipality} />
                )}
              </Head>
            ))}
          </tr>
        </thead>
        {isGrouped ? (
          areas.map(({ area, sections }) => (
            <tbody key={area.code} role="rowgroup" data-area={area.position}>
              <AreaHead area={area} context={context} folds={folds} />
              {sections.map(({ section, actions: ofSection }) => (
                <SectionHead
                  key={section.code}
                  area={area.code}
                  section={section}
                  actions={ofSection}
                  context={context}
                  folds={folds}
                >
                  {ofSection.map((action) => (
                    <ActionTableRow
                      key={action.code}
                      action={action}
                      context={context}
                      folds={folds}
                      groups={[area.code, section.code]}
                    />
                  ))}
                </SectionHead>
              ))}
            </tbody>
          ))
        ) : (
          <tbody role="rowgroup">
            {actions.map((action) => (
              <ActionTableRow
                key={action.code}
                action={action}
                context={context}
                folds={folds}
                groups={[]}
              />
            ))}
          </tbody>
        )}
      </table>
    </>
  );
}

function Head({ column, children }: { column?: ActionColumn; children: ReactNode }) {
  return (
    <th role="columnheader" scope="col" className={column && styles[column]}>
      {children}
    </th>
  );
}

type ColumnNameProps = { readonly column: ActionColumn; readonly municipality: string | undefined };

function ColumnName({ column, municipality }: ColumnNameProps) {
  const t = useTranslations('coverage.table.column');
  const { nameOf } = useRegion();
  if (column === 'kommuner' && municipality !== undefined) {
    return t('plats', { name: nameOf(municipality) });
  }
  return t(column);
}
