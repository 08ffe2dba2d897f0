import type { Initiative } from '@samhandling/contract';
import { saidTimeliness } from '@samhandling/domain';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './initiative-state.module.css';

/** Work status and timeliness as marks, and in a sentence what they rest on. */
export function InitiativeState({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const words = useTranslations('vocabulary');
  const { date } = useDates();
  const { workStatus, timeliness, publicationState, lastReportOn, reportDueOn } = initiative;
  return (
    <div className={styles.state}>
      <p className={styles.marks}>
        <StateMark kind="work" value={workStatus} label={words(`workStatus.${workStatus}`)} />
        <StateMark
          kind="timeliness"
          value={timeliness}
          label={words(`saidTimeliness.${saidTimeliness(initiative)}`)}
        />
        {publicationState === 'published' ? null : (
          <StateMark
            kind="publication"
            value={publicationState}
            label={words(`publicationState.${publicationState}`)}
          />
        )}
      </p>
      <p className={styles.text}>
        {lastReportOn ? t('state.lastReport', { date: date(lastReportOn) }) : t('state.noReport')}{' '}
        {reportDueOn && timeliness !== 'not_expected'
          ? t(timeliness === 'overdue' ? 'state.overdue' : 'state.dueOn', {
              date: date(reportDueOn),
            })
          : null}
      </p>
    </div>
  );
}
