import type { ImportRun } from '@samhandling/contract';
import { Lead, StateMark } from '@samhandling/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { ChangedIndicators } from './changed-indicators.tsx';
import { RunActions } from './run-actions.tsx';
import styles from './run-standing.module.css';

const NONE: ReadonlySet<string> = new Set();

type RunStandingProps = {
  readonly run: ImportRun;
  /** Ids of the differences that are not to be stored now. */
  readonly leftOut?: ReadonlySet<string>;
  /** A decision was made: what was left out is chosen anew. */
  readonly onStored?: () => void;
};

/** How far the run is, in a sentence that changes by itself, and what one may do about it. */
export function RunStanding({ run, leftOut = NONE, onStored }: RunStandingProps) {
  const t = useTranslations('import-run');
  const { state, counts, steps, resumesAt } = run;
  const { dateTime } = useDates();
  const said = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    // The button that was pressed has disappeared.
    if (settled > 0) said.current?.focus();
  }, [settled]);
  return (
    <div className={styles.standing}>
      <div ref={said} role="status" tabIndex={-1} className={styles.said}>
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
        {resumesAt === null ? null : <p>{t('goesOn', { time: dateTime(resumesAt) })}</p>}
      </div>
      <RunActions
        run={run}
        leftOut={leftOut}
        onSettled={() => {
          setSettled((count) => count + 1);
          onStored?.();
        }}
      />
      {state === 'stored' ? <ChangedIndicators run={run} /> : null}
    </div>
  );
}
