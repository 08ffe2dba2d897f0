import type { Initiative } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './initiative-notices.module.css';

// Only those who sent it in see it.
const SubmittedNotice = lazy(() =>
  import('./submitted-notice.tsx').then((notice) => ({ default: notice.SubmittedNotice })),
);

/** What a reader must know before the rest: an example, not public, returned and why. */
export function InitiativeNotices({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const { date } = useDates();
  const { isExample, publicationState, returnReason, archivedAt, archiveReason, abilities } =
    initiative;
  if (!isExample && publicationState === 'published') return null;
  return (
    <div className={styles.notices}>
      {publicationState === 'returned' && returnReason ? (
        <Notice tone="attention" title={t('returned.title')}>
          <p>{returnReason}</p>
        </Notice>
      ) : publicationState === 'submitted' && abilities.withdraw ? (
        <BrowserOnly>
          <Suspense>
            <SubmittedNotice />
          </Suspense>
        </BrowserOnly>
      ) : publicationState === 'archived' ? (
        <Notice tone="attention" title={t('archived.title')}>
          <p>
            {archivedAt ? t('archived.when', { date: date(archivedAt) }) : null} {archiveReason}
          </p>
          <p>{t('unpublished.archived')}</p>
        </Notice>
      ) : publicationState === 'published' ? null : (
        <Notice tone="attention">
          <p>{t(`unpublished.${publicationState}`)}</p>
        </Notice>
      )}
      {isExample ? (
        <Notice>
          <p>{t('exampleText')}</p>
        </Notice>
      ) : null}
    </div>
  );
}
