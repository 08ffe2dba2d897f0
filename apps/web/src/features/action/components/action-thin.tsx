import type { Action } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useThinText } from '../../../lib/coverage/thin-text.ts';
import styles from './action-thin.module.css';

/** What makes the work thin, in one sentence; nothing where nothing does. */
export function ActionThin({
  action: { coverage },
}: {
  readonly action: Pick<Action, 'coverage'>;
}) {
  const t = useTranslations('action');
  const format = useFormatter();
  const thinText = useThinText();
  if (coverage.thin.length === 0) return null;
  return (
    <p className={styles.thin}>
      <strong>{t('thin')}</strong> {format.list(coverage.thin.map(thinText))}.
    </p>
  );
}
