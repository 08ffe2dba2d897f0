import { Lead, PageTitle, Skeleton } from '@samhandling/ui';
import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import styles from './form-pending.module.css';

/**
 * Stands where the form will be, also for a reader without JavaScript. What the form begins with is here already, and
 * it is as high as a screen, so that nothing moves when the form comes.
 */
export function FormPending() {
  const t = useTranslations('shell.form');
  const pages = useTranslations('pages');
  const name = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData.name });
  return (
    <>
      {name && <PageTitle>{pages(`${name}.title`)}</PageTitle>}
      {name === 'actorRequest' && <Lead>{pages(`${name}.lead`)}</Lead>}
      <noscript>
        <p>{t('needsScript')}</p>
      </noscript>
      <div className={styles.room}>
        <Skeleton lines={4} label={t('loading')} />
      </div>
    </>
  );
}
