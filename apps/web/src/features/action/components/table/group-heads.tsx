import type { ActionRow } from '@samhandling/contract';
import { joinStrips, municipalityStrip } from '@samhandling/domain';
import { AreaSign, FoldButton, FoldedWords, type Folds } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { unownedOf } from '../../../../lib/coverage/unowned.ts';
import type { ActionColumn } from '../../../../lib/list-search.ts';
import type { TableContext } from './table-context.ts';
import { Count } from './count.tsx';
import { StripCell } from './strip-cell.tsx';
import { Written } from '../../../../lib/messages/written.tsx';
import styles from './action-table.module.css';

type HeadProps = { readonly context: TableContext; readonly folds: Folds };

/** The row of an area: how many of its actions lack an owner, its initiatives, and how many actions are thin. */
export function AreaHead({ area, context, folds }: HeadProps & { area: ActionRow['area'] }) {
  const t = useTranslations('coverage.table.area');
  const covered = context.coverage.areas.find(({ code }) => code === area.code);
  const matching = covered?.matching;
  const cells: Partial<Record<ActionColumn, ReactNode>> = matching
    ? {
        // Where actions are left out the numbers would be of other actions, too.
        antal:
          matching.actions === covered.summary.actions ? (
            <Count active={covered.active} total={covered.initiatives} />
          ) : null,
        ansvar: t('unowned', { unowned: unownedOf(matching), total: matching.actions }),
        tunt: matching.thin > 0 ? t('thin', { count: matching.thin }) : null,
      }
    : {};
  return (
    <tr role="row" className={styles.area}>
      <th role="rowheader" scope="rowgroup">
        <FoldButton isFolded={folds.isFolded(area.code)} onToggle={() => folds.toggle(area.code)}>
          <AreaSign position={area.position} size="small" />
          <Written>{area.title}</Written>
        </FoldButton>
      </th>
      {context.columns.map((column) => (
        <td key={column} role="cell" className={styles[column]}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}

type SectionHeadProps = HeadProps & {
  readonly area: string;
  readonly section: ActionRow['section'];
  readonly actions: readonly ActionRow[];
  /** The rows of its actions. */
  readonly children: ReactNode;
};

/** The row of a section, and its actions; folded it carries the strip of them all. */
export function SectionHead(props: SectionHeadProps) {
  const { area, section, actions, context, folds, children } = props;
  const isHidden = folds.isFolded(area);
  const isFolded = folds.isFolded(section.code);
  const t = useTranslations('coverage.list');
  const { depth } = context.coverage;
  const hasStrip = isFolded && context.municipality === undefined;
  const cells: Partial<Record<ActionColumn, ReactNode>> = {
    antal: isFolded ? (
      <span className={styles.heard}>{t('count', { count: actions.length })}</span>
    ) : null,
    kommuner: hasStrip ? (
      <StripCell
        depth={depth}
        strip={joinStrips(
          actions.map(({ coverage }) => municipalityStrip(coverage.reach, context.codes, depth)),
        )}
      />
    ) : null,
  };
  return (
    <>
      <tr
        role={isHidden ? 'presentation' : 'row'}
        className={styles.section}
        data-folds={area}
        data-folded={isHidden ? '' : undefined}
      >
        <th role={isHidden ? 'presentation' : 'rowheader'} scope="rowgroup">
          <FoldedWords isFolded={isHidden}>
            <FoldButton isFolded={isFolded} onToggle={() => folds.toggle(section.code)}>
              <Written>{section.title}</Written>
            </FoldButton>
          </FoldedWords>
        </th>
        {context.columns.map((column) => (
          <td key={column} role="cell" className={styles[column]} hidden={isHidden}>
            {cells[column]}
          </td>
        ))}
      </tr>
      {children}
    </>
  );
}
