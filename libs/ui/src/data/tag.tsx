import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './tag.module.css';

export interface TagProps {
  children: ReactNode;
  href?: string;
  /** Hue and sign of a priority area. */
  area?: number;
  className?: string;
}

/** A short word that belongs to something; never a state, which has its own mark. */
export function Tag({ children, href, area, className }: TagProps): ReactNode {
  const shared = {
    className: clsx(styles.tag, className),
    'data-area': area === undefined ? undefined : areaPosition(area),
  };
  return href ? (
    <Link href={href} {...shared}>
      {children}
    </Link>
  ) : (
    <span {...shared}>{children}</span>
  );
}

export interface ChipProps {
  children: ReactNode;
  /** The same page without this one. */
  removeHref: string;
  /** Read out before the word: "Ta bort filtret". */
  removeLabel: string;
}

/** An active filter that a click takes away. */
export function Chip({ children, removeHref, removeLabel }: ChipProps): ReactNode {
  return (
    <Link href={removeHref} className={styles.chip}>
      <span className={styles.hidden}>{removeLabel} </span>
      {children}
      <Icon name="close" className={styles.close} />
    </Link>
  );
}

export function TagRow({ children, label }: { children: ReactNode; label?: string }): ReactNode {
  return (
    <div className={styles.tagRow} {...(label ? { role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}
