import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../link/link.tsx';
import styles from './pagination.module.css';

export interface PaginationProps {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  labels: {
    nav: string;
    previous: string;
    next: string;
    /** "Sida 3", for each link. */
    page: (page: number) => string;
  };
}

/** The numbers of the first and last page and of those around the present one; 0 is a gap. */
export function pagesToShow(page: number, pageCount: number): number[] {
  const wanted = new Set([1, pageCount, page - 1, page, page + 1]);
  const pages = [...wanted].filter((p) => p >= 1 && p <= pageCount).sort((a, b) => a - b);
  return pages.flatMap((p, index) => {
    const before = pages[index - 1];
    if (before === undefined || p - before === 1) return [p];
    return p - before === 2 ? [p - 1, p] : [0, p];
  });
}

export function Pagination({ page, pageCount, hrefOf, labels }: PaginationProps): ReactNode {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={labels.nav} className={styles.pagination} data-print="hide">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className={styles.step}>
          <Icon name="arrow-left" />
          {labels.previous}
        </Link>
      ) : null}
      <ol role="list" className={styles.pages}>
        {pagesToShow(page, pageCount).map((p, index) => (
          <li key={p === 0 ? `gap-${index}` : p}>
            {p === 0 ? (
              <span className={styles.gap}>…</span>
            ) : (
              <Link
                href={hrefOf(p)}
                aria-label={labels.page(p)}
                aria-current={p === page ? 'page' : undefined}
                className={styles.page}
              >
                {p}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <Link href={hrefOf(page + 1)} rel="next" className={styles.step}>
          {labels.next}
          <Icon name="arrow-right" />
        </Link>
      ) : null}
    </nav>
  );
}
