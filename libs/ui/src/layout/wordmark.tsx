import type { ReactNode } from 'react';
import styles from './wordmark.module.css';

export interface WordmarkProps {
  name: string;
}

/** The name beside three tiles: without an owner, claimed, owned. */
export function Wordmark({ name }: WordmarkProps): ReactNode {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 80 24" className={styles.mark} aria-hidden="true">
        <path
          d="M1 1H23V23H1ZM29 1H51V23H29ZM57 1H79V23H57Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path d="M29 12H51V23H29ZM57 1H79V23H57Z" fill="currentColor" />
      </svg>
      <span>{name}</span>
    </span>
  );
}
