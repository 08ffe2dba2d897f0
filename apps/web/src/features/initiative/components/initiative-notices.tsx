import type { Initiative } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import styles from './initiative-notices.module.css';

// Only those who sent it in see it.
const SubmittedNotice = lazy(() =>
  import('./submitted-notice.tsx').then((notice) => ({ default: notice.SubmittedNotice })),
);

/** What a reader must know before the rest: an example, not public, returned and why. */
export function InitiativeNotices({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiative');
  const { isExample, publicationState, returnReason, abilities } = initiative;
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
