import { Skeleton } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

/** Stands where the form will be, also for a reader without JavaScript. */
export function FormPending() {
  const t = useTranslations('shell.form');
  return (
    <>
      <Skeleton lines={4} label={t('loading')} />
      <noscript>
        <p>{t('needsScript')}</p>
      </noscript>
    </>
  );
}
