import type { ActionRow } from '@samhandling/contract';
import { municipalityStrip, toldThinFacts } from '@samhandling/domain';
import { FoldedWords, Icon, Link, StateGlyph, type Folds } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useThinShort } from '../../../../lib/coverage/thin-text.ts';
import type { ActionColumn } from '../../../../lib/list-search.ts';
import { paths } from '../../../../lib/paths.ts';
import { useDates } from '../../../../lib/values/dates.ts';
import type { TableContext } from './table-context.ts';
import { Count } from './count.tsx';
import { StripCell } from './strip-cell.tsx';
import { useOwnerWords } from './table-words.ts';
import { Written } from '../../../../lib/messages/written.tsx';
import styles from './action-table.module.css';

type RowProps = {
  readonly action: ActionRow;
  readonly context: TableContext;
  readonly folds: Folds;
  /** The area and the section that it is folded with. */
  readonly groups: readonly string[];
};

/** One action; folded it can still be found by find-in-page. */
export function ActionTableRow({ action, context, folds, groups }: RowProps) {
  const isFolded = groups.some(folds.isFolded);
  const cells: Record<ActionColumn, ReactNode> = {
    ansvar: <OwnerCell action={action} />,
    antal: <Count active={action.activeCount} total={action.initiativeCount} />,
    kommuner:
      context.municipality === undefined ? (
        <StripCell
          depth={context.coverage.depth}
          strip={municipalityStrip(action.coverage.reach, context.codes, context.coverage.depth)}
        />
      ) : (
        <PlaceCell action={action} />
      ),
    rapport: <ReportCell action={action} />,
    tunt: <ThinCell action={action} context={context} />,
  };
  return (
    <tr
      role={isFolded ? 'presentation' : 'row'}
      className={styles.row}
      data-area={action.area.position}
      data-folds={groups.join(' ')}
      data-folded={isFolded ? '' : undefined}
    >
      <th role={isFolded ? 'presentation' : 'rowheader'} scope="row">
        <FoldedWords isFolded={isFolded}>
          <span className={styles.action}>
            <span className={styles.code}>{action.code.toUpperCase()}</span>{' '}
            <Link href={paths.action(action.code)} className={styles.words}>
              <Written>{action.text}</Written>
            </Link>
          </span>
        </FoldedWords>
      </th>
      {context.columns.map((column) => (
        <td key={column} role="cell" className={styles[column]} hidden={isFolded}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}

type CellProps = { readonly action: ActionRow };

/** Mark and name on one line; the whole name on focus, and on a phone only the state. */
function OwnerCell({ action }: CellProps) {
  const t = useTranslations('coverage.table.owner.state');
  const { state, words, actor } = useOwnerWords()(action);
  return (
    <span className={styles.owner}>
      <StateGlyph state={{ kind: 'ownership', value: state }} />
      <span className={styles.ownerState}>{t(state)}</span>
      {actor ? (
        <Link href={paths.actor(actor.id)} className={styles.ownerName}>
          {words === actor.name ? <Written>{words}</Written> : words}
        </Link>
      ) : (
        <span className={styles.ownerName} data-none={state === 'none' ? '' : undefined}>
          {words}
        </span>
      )}
    </span>
  );
}

/** What the chosen municipality has of the action. */
function PlaceCell({ action: { coverage, activeCount } }: CellProps) {
  const t = useTranslations('coverage.table.place');
  const place = coverage.place ?? 'nobody';
  return (
    <span className={styles.place} data-none={place === 'nobody' ? '' : undefined}>
      {t(place, { active: activeCount })}
    </span>
  );
}

function ReportCell({ action: { lastReportOn } }: CellProps) {
  const t = useTranslations('coverage.table');
  const { shortMonth } = useDates();
  return <>{lastReportOn === null ? t('never') : shortMonth(lastReportOn)}</>;
}

/** What is thin, or that nothing is under way, but for what is true of most actions and so said before the table. */
function ThinCell({ action, context }: CellProps & { context: TableContext }) {
  const thinShort = useThinShort();
  const t = useTranslations('coverage.table.idle');
  const { ongoing, actions } = context.coverage.matching;
  const { activity } = action.coverage;
  if (activity !== 'ongoing') {
    const isTold = context.municipality === undefined && ongoing * 2 >= actions;
    return isTold ? t(activity) : null;
  }
  const told = toldThinFacts(context.coverage.matching);
  const thin = action.coverage.thin.filter(({ fact }) => told.includes(fact));
  if (thin.length === 0) return null;
  return (
    <span className={styles.thin}>
      <Icon name="attention" />
      <span>{thinShort(thin)}</span>
    </span>
  );
}
