import type { InitiativeLine, WorkOverTime } from '@samhandling/contract';
import { Link, StateGlyph, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { InitiativeTimeLine } from '../../../lib/time-line/initiative-time-line.tsx';
import { workScale } from '../../../lib/time-line/work-scale.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useShortPlaceText } from '../../../lib/values/short-place-text.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './work-table.module.css';

type WorkLinesProps = {
  /** All of them, whose scale the lines share. */
  readonly work: WorkOverTime;
  readonly actorId?: string;
  readonly group: InitiativeLine['group'];
  readonly rows: readonly InitiativeLine[];
};

/** The table of a group. Its heads are read out only: they stand once above all groups. */
export function WorkLines({ group, rows, work, actorId }: WorkLinesProps) {
  const t = useTranslations('initiative.work');
  const words = useTranslations('vocabulary.workGroup');
  const placeText = useShortPlaceText();
  const scale = workScale(work);
  if (rows.length === 0) return null;
  return (
    <table role="table" className={styles.table}>
      <caption className={styles.unseen}>{words(group)}</caption>
      <thead role="rowgroup" className={styles.unseen}>
        <tr role="row">
          {(['initiative', 'place', 'time', 'lastReport', 'contributes'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th role="rowheader" scope="row">
              <Link href={paths.initiative(row.id)}>
                <Written>{row.title}</Written>
              </Link>
              {row.owner.id === actorId ? null : (
                <span className={styles.actor}>
                  <Written>{row.owner.name}</Written>
                </span>
              )}
            </th>
            <td role="cell">{placeText(row)}</td>
            <td role="cell" className={styles.time}>
              <InitiativeTimeLine work={row} scale={scale} />
            </td>
            <td role="cell">
              <LastReport line={row} />
            </td>
            <td role="cell">
              <Contributes line={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastReport({ line: { group, lastReportOn } }: { readonly line: InitiativeLine }) {
  const t = useTranslations('initiative.work');
  const { shortMonth } = useDates();
  if (lastReportOn === null) return <span className={styles.quiet}>{t('noReport')}</span>;
  return (
    <span className={group === 'silent' ? styles.missing : undefined}>
      <span className={styles.phoneOnly}>{t('reportLabel')} </span>
      {shortMonth(lastReportOn)}
    </span>
  );
}

/** So many effect goals are named where there is room for all; else one less, and how many more. */
const NAMED = 3;

/** Which effect goals it says it contributes to: ▲ an effect is seen, △ one is expected. */
function Contributes({ line: { effectGoals } }: { readonly line: InitiativeLine }) {
  const t = useTranslations('initiative.work');
  const kinds = useTranslations('contribution.kind');
  if (effectGoals.length === 0) return <span className={styles.missing}>{t('saysNone')}</span>;
  const shown = effectGoals.length > NAMED ? NAMED - 1 : NAMED;
  return (
    <span className={styles.goals}>
      {effectGoals.slice(0, shown).map(({ code, title, isObserved }) => {
        const value = isObserved ? 'observed' : 'expected';
        return (
          <span key={code} className={styles.goal}>
            <StateGlyph state={{ kind: 'basis', value }} />
            <VisuallyHidden>{kinds(value)}: </VisuallyHidden>
            <CodeLink href={paths.effectGoal(code)} code={code} name={title} />
          </span>
        );
      })}
      {effectGoals.length > shown ? (
        <span className={styles.quiet}>{t('andMore', { count: effectGoals.length - shown })}</span>
      ) : null}
    </span>
  );
}
