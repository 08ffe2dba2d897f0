import type { EverydayWords } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import styles from './everyday-word.module.css';

/** Questions that found nothing, the commonest first. */
export function MissedSearches({ missed }: { missed: EverydayWords['missedSearches'] }) {
  const t = useTranslations('everyday-word');
  if (missed.length === 0) return <p>{t('missedNone')}</p>;
  return (
    <ul role="list" className={styles.missed}>
      {missed.map(({ query, times }) => (
        <li key={query}>
          <strong>{query}</strong> <span>{t('times', { count: times })}</span>
        </li>
      ))}
    </ul>
  );
}
