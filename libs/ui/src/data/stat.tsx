import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';
import styles from './stat.module.css';

export interface StatProps {
  /** The figure as it is to be read, already formatted. */
  value: ReactNode;
  /** The rest of the sentence: "av 95 åtgärder saknar ansvarig aktör". */
  children: ReactNode;
  /** The list behind the figure. */
  href?: string;
  size?: 'large' | 'medium';
}

/** A large figure that is the beginning of a sentence. */
export function Stat({ value, children, href, size = 'large' }: StatProps): ReactNode {
  const content = (
    <>
      <span className={styles.value}>{value}</span>{' '}
      <span className={styles.sentence}>{children}</span>
    </>
  );
  return (
    <p className={styles.stat} data-size={size}>
      {href ? <Link href={href}>{content}</Link> : content}
    </p>
  );
}

export function StatRow({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.row}>{children}</div>;
}
