import type { ReactNode } from 'react';
import styles from './initiative-layout.module.css';

type InitiativeLayoutProps = {
  readonly facts: ReactNode;
  readonly factsLabel: string;
  readonly reports: ReactNode;
  readonly children: ReactNode;
};

/** Text, facts, reports: one after the other on a phone, the facts beside both on a wide page. */
export function InitiativeLayout({ facts, factsLabel, reports, children }: InitiativeLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.main}>{children}</div>
      <aside aria-label={factsLabel} className={styles.facts}>
        {facts}
      </aside>
      <div className={styles.reports}>{reports}</div>
    </div>
  );
}
