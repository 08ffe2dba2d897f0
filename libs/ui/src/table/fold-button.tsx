import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './fold-button.module.css';

export interface FoldButtonProps {
  isFolded: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** The head of a group of rows, which folds and unfolds it. */
export function FoldButton({ isFolded, onToggle, children }: FoldButtonProps): ReactNode {
  return (
    <button type="button" aria-expanded={!isFolded} className={styles.fold} onClick={onToggle}>
      <Icon name="chevron" />
      {children}
    </button>
  );
}
