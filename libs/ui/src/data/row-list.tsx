import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { Link } from '../link/link.tsx';
import styles from './row-list.module.css';

export interface RowListProps {
  /** Accessible name of the list. */
  label?: string;
  children: ReactNode;
  className?: string;
}

/** A list of things, each a line that folds to a card on a phone. */
export function RowList({ label, children, className }: RowListProps): ReactNode {
  return (
    <ul role="list" aria-label={label} className={clsx(styles.list, className)}>
      {children}
    </ul>
  );
}

export interface RowProps {
  title: ReactNode;
  href?: string;
  /** Before the title: a tile, an area sign or a code. */
  lead?: ReactNode;
  /** Above the title, small: "L07 · Folkhälsa, hälsa och vård". */
  kicker?: ReactNode;
  children?: ReactNode;
  /** At the far end: state marks. */
  states?: ReactNode;
  /** Below: what one can do. */
  actions?: ReactNode;
  area?: number;
}

export function Row(props: RowProps): ReactNode {
  const { title, href, lead, kicker, children, states, actions, area } = props;
  return (
    <li className={styles.row} data-area={area === undefined ? undefined : areaPosition(area)}>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      <div className={styles.body}>
        {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
        <p className={styles.title}>{href ? <Link href={href}>{title}</Link> : title}</p>
        {children ? <div className={styles.text}>{children}</div> : null}
        {actions ? (
          <div className={styles.actions} data-print="hide">
            {actions}
          </div>
        ) : null}
      </div>
      {states ? <div className={styles.states}>{states}</div> : null}
    </li>
  );
}
