import type { InitiativeLine } from '@samhandling/contract';
import { Fold, FoldGroup, StateGlyph } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import type { WorkAsked, WorkHead as Head } from '../api/work-over-time-query.ts';
import { WorkFoot, WorkHead, WorkLines } from './initiative-parts.ts';
import { shownGroups, type OpenRows, type ShownGroup } from './work-groups.ts';
import styles from './work-table.module.css';

const OPEN: OpenRows = { phone: 16, wide: 26 };

type WorkTableProps = {
  /** Without what the lines say: those are drawn by parts that ask for them. */
  readonly work: Head;
  /** Whose they are. The name of the actor whose page it is, is not said in each row. */
  readonly asked: WorkAsked;
  readonly openRows?: OpenRows;
};

/** Initiatives with their lines of time in groups, and above them how many are active over time. */
export function WorkTable({ work, asked, openRows = OPEN }: WorkTableProps) {
  const t = useTranslations('initiative.work');
  const words = useTranslations('vocabulary.workGroup');
  return (
    <div>
      <div className={styles.heads}>
        <span aria-hidden="true">{t('initiative')}</span>
        <span aria-hidden="true">{t('place')}</span>
        <WorkHead ask={asked} />
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
          <GroupTables shown={shown} asked={asked} />
        </FoldGroup>
      ))}
      <WorkFoot ask={asked} of={asked} />
    </div>
  );
}

function GroupGlyph({ group }: { readonly group: InitiativeLine['group'] }) {
  if (group === 'silent') return <StateGlyph state={{ kind: 'timeliness', value: 'overdue' }} />;
  const value = group === 'active' ? 'ongoing' : group;
  return <StateGlyph state={{ kind: 'work', value }} />;
}

type GroupTablesProps = {
  readonly shown: ShownGroup<Head['items'][number]>;
  readonly asked: WorkAsked;
};

function GroupTables({ shown, asked }: GroupTablesProps) {
  const t = useTranslations('initiative.work');
  const { group, open, foldedOnPhone, folded } = shown;
  const [onPhone, wide] = [open.length, open.length + foldedOnPhone.length];
  const all = wide + folded.length;
  const more = all - onPhone;
  const linesOf = (from: number, to: number) => (
    <WorkLines ask={{ asked, group, from, to }} actorId={asked.actor} />
  );
  return (
    <>
      {linesOf(0, onPhone)}
      {more > 0 ? (
        <div className={folded.length > 0 ? styles.more : styles.moreOnPhone}>
          <Fold
            label={t('showMore', { count: folded.length })}
            phoneLabel={t('showMore', { count: more })}
            openLabel={t('showFewer')}
            before={linesOf(onPhone, wide)}
          >
            {folded.length > 0 ? linesOf(wide, all) : null}
          </Fold>
        </div>
      ) : null}
    </>
  );
}
