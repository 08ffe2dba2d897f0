import { ArrowLink, Lead, PageSection, PageTitle, Prose } from '@samhandling/ui';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import {
  thinCountsQuery,
  thinThresholdsQuery,
} from '../../../features/thin-thresholds/api/thin-thresholds-query.ts';
import { ThinFactTable } from '../../../features/thin-thresholds/components/thin-fact-table.tsx';
import { ThresholdHistory } from '../../../features/thin-thresholds/components/threshold-history.tsx';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { paths } from '../../../lib/paths.ts';
import styles from './thin-thresholds.module.css';

/** The form is loaded only for those who may set the thresholds. */
const ThresholdTools = lazy(() => import('./threshold-tools.tsx'));

export function Page() {
  const t = useTranslations('thin-thresholds');
  const title = useTranslations('pages')('thinThresholds.title');
  const { data: thresholds } = useSuspenseQuery(thinThresholdsQuery());
  // After a change the figures of before stand until the new ones are here, so that the form stays.
  const { data: counts } = useQuery({
    ...thinCountsQuery(thresholds.values),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {counts ? (
        <>
          <Lead>{t('lead', { thin: counts.thin, active: counts.active })}</Lead>
          <div className={styles.facts}>
            <ThinFactTable values={thresholds.values} counts={counts} />
            <Prose>
              <p>{t('what')}</p>
              <p>{t('then')}</p>
            </Prose>
            <ArrowLink href={paths.actions({ lage: 'ongoing', sortera: 'thin' })}>
              {t('toThinnest')}
            </ArrowLink>
          </div>
        </>
      ) : null}
      {thresholds.abilities.update ? (
        <PageSection title={t('change')}>
          <BrowserOnly>
            <Suspense fallback={null}>
              <ThresholdTools thresholds={thresholds} />
            </Suspense>
          </BrowserOnly>
        </PageSection>
      ) : null}
      <PageSection title={t('history.title')}>
        <ThresholdHistory changes={thresholds.changes} />
      </PageSection>
    </>
  );
}
