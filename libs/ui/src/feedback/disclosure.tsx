import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  id?: string;
  className?: string;
}

/** Folds without JavaScript. */
export function Disclosure({
  summary,
  children,
  isOpen,
  id,
  className,
}: DisclosureProps): ReactNode {
  return (
    <details id={id} open={isOpen} className={clsx(styles.disclosure, className)}>
      <summary className={styles.summary}>
        <Icon name="chevron" className={styles.chevron} />
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
