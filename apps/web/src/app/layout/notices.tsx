import { Notice, VisuallyHidden } from '@samhandling/ui';
import { useRouterState } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';

function subscribe(changed: () => void) {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function OfflineNotice() {
  const t = useTranslations('shell');
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="site-offline">
      {!isOnline && <Notice tone="attention">{t('offline')}</Notice>}
    </div>
  );
}

/** A thin line while the next page is loading; the old page stays until it is there. */
export function PendingLine() {
  const t = useTranslations('shell');
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  return (
    <div role="status" className="site-pending" data-loading={isLoading || undefined}>
      {isLoading && <VisuallyHidden>{t('loading')}</VisuallyHidden>}
    </div>
  );
}
