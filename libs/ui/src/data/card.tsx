import clsx from 'clsx';
import type { ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { AreaSign } from '../icons/area-sign.tsx';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './card.module.css';

export interface CardProps {
  title: ReactNode;
  /** The whole card leads there; the title is the link. */
  href?: string;
  level?: 2 | 3 | 4;
  kicker?: ReactNode;
  area?: number;
  children?: ReactNode;
  footer?: ReactNode;
  className?: string;
}

export function Card(props: CardProps): ReactNode {
  const { title, href, level = 3, kicker, area, children, footer, className } = props;
  const Title = `h${level}` as const;
  return (
    <article
      className={clsx(styles.card, className)}
      data-link={href ? '' : undefined}
      data-area={area === undefined ? undefined : areaPosition(area)}
    >
      {area === undefined ? null : <AreaSign position={area} size="large" />}
      {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
      <Title className={styles.title}>{href ? <Link href={href}>{title}</Link> : title}</Title>
      {children ? <div className={styles.body}>{children}</div> : null}
      {footer ? <div className={styles.footer}>{footer}</div> : null}
      {href ? <Icon name="arrow-right" className={styles.arrow} /> : null}
    </article>
  );
}

export interface CardGridProps {
  children: ReactNode;
  /** Two beside each other and no more: for four of a kind. Else as many as there is room for. */
  columns?: 2;
}

export function CardGrid({ children, columns }: CardGridProps): ReactNode {
  return (
    <div className={styles.grid} data-columns={columns}>
      {children}
    </div>
  );
}
