import { timeScale } from '@samhandling/charts';
import type { Initiative } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import {
  InitiativeTimeHead,
  InitiativeTimeKey,
  InitiativeTimeLine,
} from '../../../lib/time-line/initiative-time-line.tsx';
import styles from './initiative-period.module.css';

type InitiativePeriodProps = {
  readonly initiative: Pick<Initiative, 'workStatus' | 'startsOn' | 'endsOn' | 'lastReportOn'>;
  readonly today: string;
};

/** The period of the initiative as a line of time; nothing where it names no dates. */
export function InitiativePeriod({ initiative, today }: InitiativePeriodProps) {
  const t = useTranslations('initiative.facts');
  if (initiative.startsOn === null && initiative.endsOn === null) return null;
  const scale = timeScale([initiative], today);
  return (
    <div role="group" aria-label={t('period')} className={styles.period}>
      <InitiativeTimeLine work={initiative} scale={scale} />
      <InitiativeTimeHead scale={scale} />
      <InitiativeTimeKey works={[initiative]} scale={scale} />
    </div>
  );
}
