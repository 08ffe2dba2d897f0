import { useState, type ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { VisuallyHidden } from '../text/heading.tsx';
import styles from './form-feedback.module.css';

export interface SaveStateProps {
  state: 'unsaved' | 'saving' | 'saved' | 'offline' | 'failed';
  /** "Sparat 10:32", "Sparar …", "Ingen förbindelse: det du skrivit finns kvar här". */
  label: ReactNode;
}

/** What a screen reader is told last; nothing while saving has only worked. */
type Told = { readonly isTrouble: boolean; readonly label: ReactNode } | null;

/**
 * Always in sight: whether what was typed is safe. A screen reader is told only when saving fails, and
 * when it works again.
 */
export function SaveState({ state, label }: SaveStateProps): ReactNode {
  const [before, setBefore] = useState<Told>(null);
  const told = toldAfter(before, { state, label });
  if (told?.label !== before?.label) setBefore(told);
  return (
    <p className={styles.save} data-state={state}>
      {state === 'saved' ? <Icon name="check" /> : null}
      {state === 'offline' || state === 'failed' ? <Icon name="attention" /> : null}
      {state === 'saving' || state === 'unsaved' ? <span className={styles.saveDot} /> : null}
      <span>{label}</span>
      <VisuallyHidden>
        <span role="status">{told?.label}</span>
      </VisuallyHidden>
    </p>
  );
}

function toldAfter(before: Told, { state, label }: SaveStateProps): Told {
  if (state === 'offline' || state === 'failed') return { isTrouble: true, label };
  if (before === null) return null;
  if (state === 'saved') return { isTrouble: false, label };
  return before.isTrouble ? before : null;
}
