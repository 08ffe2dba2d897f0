import type { ReactNode } from 'react';
import { areaPosition } from '../icons/area-sign-shape.ts';
import { AreaSign } from '../icons/area-sign.tsx';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './breadcrumb.module.css';

export interface BreadcrumbItem {
  label: string;
  /** Left out for the page itself. */
  href?: string;
  /** What kind of thing it is in the strategy: "Insatsområde", "Avsnitt", "Åtgärd". */
  term?: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string | undefined;
}

export interface BreadcrumbProps {
  /** Accessible name: "Du är här". */
  label: string;
  items: readonly BreadcrumbItem[];
  /** 1–4: the sign and hue of the area that the page lies in. */
  area?: number;
}

/** Where the page lies in the strategy: insatsområde → avsnitt → åtgärd. */
export function Breadcrumb({ label, items, area }: BreadcrumbProps): ReactNode {
  return (
    <nav
      aria-label={label}
      className={styles.breadcrumb}
      data-area={area === undefined ? undefined : areaPosition(area)}
    >
      {area === undefined ? null : <AreaSign position={area} className={styles.sign} />}
      <ol role="list" className={styles.list}>
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className={styles.item}>
            {index > 0 ? <Icon name="chevron" className={styles.separator} /> : null}
            <span>
              {item.term ? <span className={styles.term}>{item.term} </span> : null}
              {item.href ? (
                <Link href={item.href} lang={item.lang}>
                  {item.label}
                </Link>
              ) : (
                <span aria-current="page" lang={item.lang}>
                  {item.label}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
