import type { InitiativeLine, WorkOverTime } from '@samhandling/contract';
import { Fold, FoldGroup, StateGlyph } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { WorkFoot, WorkHead, WorkLines } from './initiative-parts.ts';
import type { WorkOf } from './work-head.tsx';
import { shownGroups, type OpenRows, type ShownGroup } from './work-groups.ts';
import styles from './work-table.module.css';

const OPEN: OpenRows = { phone: 16, wide: 26 };

type WorkTableProps = {
  readonly work: WorkOverTime;
  /** Whose they are. The name of the actor whose page it is, is not said in each row. */
  readonly of: WorkOf;
  readonly openRows?: OpenRows;
};

/** Initiatives with their lines of time in groups, and above them how many are active over time. */
export function WorkTable({ work, of, openRows = OPEN }: WorkTableProps) {
  const t = useTranslations('initiative.work');
  const words = useTranslations('vocabulary.workGroup');
  return (
    <div>
      <div className={styles.heads}>
        <span aria-hidden="true">{t('initiative')}</span>
        <span aria-hidden="true">{t('place')}</span>
        <WorkHead work={work} />
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
          <GroupTables shown={shown} work={work} actorId={of.actor} />
        </FoldGroup>
      ))}
      <WorkFoot work={work} of={of} />
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
  readonly work: WorkOverTime;
  readonly actorId?: string;
};

function GroupTables({ shown, ...shared }: GroupTablesProps) {
  const t = useTranslations('initiative.work');
  const { group, open, foldedOnPhone, folded } = shown;
  const more = foldedOnPhone.length + folded.length;
  return (
    <>
      <WorkLines {...shared} group={group} rows={open} />
      {more > 0 ? (
        <div className={folded.length > 0 ? styles.more : styles.moreOnPhone}>
          <Fold
            label={t('showMore', { count: folded.length })}
            phoneLabel={t('showMore', { count: more })}
            openLabel={t('showFewer')}
            before={<WorkLines {...shared} group={group} rows={foldedOnPhone} />}
          >
            {folded.length > 0 ? <WorkLines {...shared} group={group} rows={folded} /> : null}
          </Fold>
        </div>
      ) : null}
    </>
  );
}
