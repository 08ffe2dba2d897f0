import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export function Timeline({ children, label }: { children: ReactNode; label?: string }): ReactNode {
  return (
    <ol role="list" aria-label={label} className={styles.timeline}>
      {children}
    </ol>
  );
}

export interface TimelineItemProps {
  /** The date in words. */
  date: ReactNode;
  /** Machine-readable: 2026-03-01. */
  dateTime?: string;
  title: ReactNode;
  /** Who. */
  by?: ReactNode;
  state?: ReactNode;
  /** A report that a later one corrects. */
  isSuperseded?: boolean;
  children?: ReactNode;
}

export function TimelineItem(props: TimelineItemProps): ReactNode {
  const { date, dateTime, title, by, state, isSuperseded, children } = props;
  return (
    <li className={styles.item} data-superseded={isSuperseded ? '' : undefined}>
      <p className={styles.date}>
        <time dateTime={dateTime}>{date}</time>
      </p>
      <div className={styles.body}>
        <div className={styles.title}>{title}</div>
        {by || state ? (
          <p className={styles.meta}>
            {by}
            {state}
          </p>
        ) : null}
        {children ? <div className={styles.text}>{children}</div> : null}
      </div>
    </li>
  );
}
