import { PageTitle, Skeleton } from '@samhandling/ui';
import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** Stands where the form will be, also for a reader without JavaScript. */
export function FormPending() {
  const t = useTranslations();
  const name = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.name });
  return (
    <>
      {name && <PageTitle>{t(`pages.${name}.title`)}</PageTitle>}
      <noscript>
        <p>{t('shell.form.needsScript')}</p>
      </noscript>
      <Skeleton lines={4} label={t('shell.form.loading')} />
    </>
  );
}
