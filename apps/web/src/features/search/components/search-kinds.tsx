import type { SearchPage } from '@samhandling/contract';
import { Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';
import type { SiteSearch } from '../api/search-query.ts';
import styles from './search-kinds.module.css';

type SearchKindsProps = { readonly page: SearchPage; readonly search: SiteSearch };

/** How many of each kind; a link shows them alone. */
export function SearchKinds({ page, search }: SearchKindsProps) {
  const t = useTranslations('search');
  const total = page.counts.reduce((sum, { count }) => sum + count, 0);
  const choices = [
    { key: 'all', label: t('allKinds'), count: total, typ: undefined },
    ...page.counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => ({ key: kind, label: t(`kind.${kind}`), count, typ: kind })),
  ];
  if (choices.length <= 2 && !search.typ) return null;
  return (
    <nav aria-label={t('kinds')} data-print="hide">
      <ul role="list" className={styles.kinds}>
        {choices.map(({ key, label, count, typ }) => (
          <li key={key}>
            <Link
              href={paths.search({ q: search.q, typ })}
              aria-current={search.typ === typ ? 'true' : undefined}
              className={styles.kind}
            >
              {label} <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
