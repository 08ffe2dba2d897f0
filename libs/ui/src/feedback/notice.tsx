import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'attention' | 'fault' | 'success';

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out when it appears: a fault as an alert, the rest as a status. */
  isLive?: boolean;
  className?: string;
}

const ICONS: Record<NoticeTone, IconName> = {
  info: 'info',
  attention: 'attention',
  fault: 'fault',
  success: 'success',
};

export function Notice(props: NoticeProps): ReactNode {
  const { tone = 'info', title, children, actions, isLive, className } = props;
  return (
    <div
      className={clsx(styles.notice, className)}
      data-tone={tone}
      role={isLive ? (tone === 'fault' ? 'alert' : 'status') : undefined}
    >
      <Icon name={ICONS[tone]} className={styles.icon} />
      <div className={styles.body}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty, and what to do. */
  children: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 80 24" className={styles.emptyMark} aria-hidden="true">
        <path
          d="M1 1H23V23H1ZM29 1H51V23H29ZM57 1H79V23H57Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
      </svg>
      <p className={styles.emptyTitle}>{title}</p>
      <div className={styles.emptyText}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}

export interface SkeletonProps {
  /** Lines of text, or a block of a fixed height. */
  lines?: number;
  height?: string;
  /** Said once: "Hämtar …". */
  label?: string;
}

/** Takes up the room of content that is loading, so that the page does not jump. */
export function Skeleton({ lines = 3, height, label }: SkeletonProps): ReactNode {
  return (
    <div className={styles.skeleton} role={label ? 'status' : undefined} aria-label={label}>
      {height ? (
        <span className={styles.bone} style={{ blockSize: height }} />
      ) : (
        Array.from({ length: lines }, (_, index) => <span key={index} className={styles.bone} />)
      )}
    </div>
  );
}
