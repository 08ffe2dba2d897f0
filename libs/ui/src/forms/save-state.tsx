import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './form-feedback.module.css';

export interface SaveStateProps {
  state: 'unsaved' | 'saving' | 'saved' | 'offline' | 'failed';
  /** "Sparat 10:32", "Sparar …", "Ingen förbindelse: det du skrivit finns kvar här". */
  label: ReactNode;
}

/** Always in sight: whether what was typed is safe. */
export function SaveState({ state, label }: SaveStateProps): ReactNode {
  return (
    <p className={styles.save} role="status" data-state={state}>
      {state === 'saved' ? <Icon name="check" /> : null}
      {state === 'offline' || state === 'failed' ? <Icon name="attention" /> : null}
      {state === 'saving' || state === 'unsaved' ? <span className={styles.saveDot} /> : null}
      <span>{label}</span>
    </p>
  );
}
