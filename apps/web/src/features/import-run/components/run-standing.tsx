import type { ImportRun } from '@samhandling/contract';
import { Lead, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ChangedIndicators } from './changed-indicators.tsx';
import { RunActions } from './run-actions.tsx';
import styles from './run-standing.module.css';

/** How far the run is, in a sentence that changes by itself, and what one may do about it. */
export function RunStanding({ run }: { run: ImportRun }) {
  const t = useTranslations('import-run');
  const { state, counts, steps } = run;
  return (
    <div className={styles.standing}>
      <div role="status" className={styles.said}>
        <StateMark kind="run" value={state} label={t(`state.${state}`)} />
        <Lead size={22}>
          {t(`leadOf.${state}`, {
            done: steps.done + steps.failed,
            total: steps.total,
            failed: steps.failed,
            waiting: counts.waiting,
            stored: counts.stored,
          })}
        </Lead>
      </div>
      <RunActions run={run} />
      {state === 'stored' ? <ChangedIndicators run={run} /> : null}
    </div>
  );
}
