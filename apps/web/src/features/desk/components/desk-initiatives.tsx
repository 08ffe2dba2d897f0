import type { InitiativeRow } from '@samhandling/contract';
import { saidTimeliness } from '@samhandling/domain';
import { Link, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './desk-items.module.css';

type DeskInitiativesProps = {
  readonly initiatives: readonly InitiativeRow[];
  readonly label: string;
};

/** Initiatives in a line each: whose it is, how far it has come, and whether it has reported. */
export function DeskInitiatives({ initiatives, label }: DeskInitiativesProps) {
  const t = useTranslations('desk');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  return (
    <ul role="list" aria-label={label} className={styles.items}>
      {initiatives.map(
        ({
          id,
          title,
          owner,
          publicationState,
          workStatus,
          timeliness,
          lastReportOn,
          reportDueOn,
        }) => (
          <li key={id} className={styles.item}>
            <span>
              <Link href={paths.initiative(id)}>
                <Written>{title}</Written>
              </Link>
              <span className={styles.note}>
                {reportDueOn
                  ? t('ownerAndDue', { owner: owner.name, date: date(reportDueOn) })
                  : owner.name}
              </span>
            </span>
            <span className={styles.states}>
              {publicationState === 'published' ? (
                <>
                  <StateMark
                    kind="work"
                    value={workStatus}
                    label={words(`workStatus.${workStatus}`)}
                  />
                  <StateMark
                    kind="timeliness"
                    value={timeliness}
                    label={words(`saidTimeliness.${saidTimeliness({ timeliness, lastReportOn })}`)}
                  />
                </>
              ) : (
                <StateMark
                  kind="publication"
                  value={publicationState}
                  label={words(`publicationState.${publicationState}`)}
                />
              )}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
