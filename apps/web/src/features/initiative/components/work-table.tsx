import type { TimeScale } from '@samhandling/charts';
import type { InitiativeLine, WorkOverTime } from '@samhandling/contract';
import { Fold, FoldGroup, Link, StateGlyph, VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import {
  InitiativeTimeHead,
  InitiativeTimeKey,
  InitiativeTimeLine,
} from '../../../lib/time-line/initiative-time-line.tsx';
import { workPoints, workScale } from '../../../lib/time-line/work-scale.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { useShortPlaceText } from '../../../lib/values/short-place-text.ts';
import { shownGroups, type OpenRows, type ShownGroup } from './work-groups.ts';
import styles from './work-table.module.css';

const OPEN: OpenRows = { phone: 20, wide: 40 };

type WorkTableProps = {
  readonly work: WorkOverTime;
  /** The actor whose page it is: its name is not said in each row. */
  readonly actorId?: string;
  readonly openRows?: OpenRows;
};

/** Initiatives with their lines of time in groups, and above them how many are active over time. */
export function WorkTable({ work, actorId, openRows = OPEN }: WorkTableProps) {
  const t = useTranslations('initiative.work');
  const words = useTranslations('vocabulary.workGroup');
  const scale = workScale(work);
  return (
    <div>
      <div className={styles.heads}>
        <span aria-hidden="true">{t('initiative')}</span>
        <span aria-hidden="true">{t('place')}</span>
        <InitiativeTimeHead scale={scale} points={workPoints(work, scale)} />
        <span aria-hidden="true">{t('lastReport')}</span>
        <span aria-hidden="true">{t('contributes')}</span>
      </div>
      {shownGroups(work, openRows).map((shown) => (
        <FoldGroup
          key={shown.group}
          isOpen={shown.isOpen}
          label={
            <span className={styles.group}>
              <GroupGlyph group={shown.group} />
              <strong>{words(shown.group)}</strong> {shown.count}
            </span>
          }
        >
          <GroupTables shown={shown} scale={scale} actorId={actorId} />
        </FoldGroup>
      ))}
      <div className={styles.key}>
        <InitiativeTimeKey works={work.items} scale={scale} />
      </div>
    </div>
  );
}

function GroupGlyph({ group }: { readonly group: InitiativeLine['group'] }) {
  if (group === 'silent') return <StateGlyph state={{ kind: 'timeliness', value: 'overdue' }} />;
  const value = group === 'active' ? 'ongoing' : group;
  return <StateGlyph state={{ kind: 'work', value }} />;
}

type GroupTablesProps = {
  readonly shown: ShownGroup;
  readonly scale: TimeScale;
  readonly actorId?: string;
};

function GroupTables({ shown, ...shared }: GroupTablesProps) {
  const t = useTranslations('initiative.work');
  const { group, open, foldedOnPhone, folded } = shown;
  const more = foldedOnPhone.length + folded.length;
  return (
    <>
      <Lines {...shared} group={group} rows={open} />
      {more > 0 ? (
        <div className={folded.length > 0 ? styles.more : styles.moreOnPhone}>
          <Fold
            label={t('showMore', { count: folded.length })}
            phoneLabel={t('showMore', { count: more })}
            openLabel={t('showFewer')}
            before={<Lines {...shared} group={group} rows={foldedOnPhone} />}
          >
            {folded.length > 0 ? <Lines {...shared} group={group} rows={folded} /> : null}
          </Fold>
        </div>
      ) : null}
    </>
  );
}

type LinesProps = Omit<GroupTablesProps, 'shown'> & {
  readonly group: InitiativeLine['group'];
  readonly rows: readonly InitiativeLine[];
};

/** The table of a group. Its heads are read out only: they stand once above all groups. */
function Lines({ group, rows, scale, actorId }: LinesProps) {
  const t = useTranslations('initiative.work');
  const words = useTranslations('vocabulary.workGroup');
  const placeText = useShortPlaceText();
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
              <Link href={paths.initiative(row.id)}>{row.title}</Link>
              {row.owner.id === actorId ? null : (
                <span className={styles.actor}>{row.owner.name}</span>
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

/** So many effect goals are named in a row. */
const NAMED = 3;

/** Which effect goals it says it contributes to: ▲ an effect is seen, △ one is expected. */
function Contributes({ line: { effectGoals } }: { readonly line: InitiativeLine }) {
  const t = useTranslations('initiative.work');
  const kinds = useTranslations('contribution.kind');
  if (effectGoals.length === 0) return <span className={styles.missing}>{t('saysNone')}</span>;
  return (
    <span className={styles.goals}>
      {effectGoals.slice(0, NAMED).map(({ code, title, isObserved }) => {
        const value = isObserved ? 'observed' : 'expected';
        return (
          <span key={code} className={styles.goal}>
            <StateGlyph state={{ kind: 'basis', value }} />
            <VisuallyHidden>{kinds(value)}: </VisuallyHidden>
            <Link href={paths.effectGoal(code)} title={title}>
              {code.toUpperCase()}
            </Link>
          </span>
        );
      })}
      {effectGoals.length > NAMED ? (
        <span className={styles.quiet}>{t('andMore', { count: effectGoals.length - NAMED })}</span>
      ) : null}
    </span>
  );
}
