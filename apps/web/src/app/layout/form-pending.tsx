import { PageTitle, Skeleton } from '@samhandling/ui';
import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** Stands where the form will be, also for a reader without JavaScript. */
export function FormPending() {
  const t = useTranslations('shell.form');
  const pages = useTranslations('pages');
  const name = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.name });
  return (
    <>
      {name && <PageTitle>{pages(`${name}.title`)}</PageTitle>}
      <noscript>
        <p>{t('needsScript')}</p>
      </noscript>
      <Skeleton lines={4} label={t('loading')} />
    </>
  );
}
