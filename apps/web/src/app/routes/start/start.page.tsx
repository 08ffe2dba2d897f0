import { Lead, Link, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { activityQuery } from '../../../features/activity/api/activity-query.ts';
import { ActivityList } from '../../../features/activity/components/activity-list.tsx';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { CountyMap } from '../../../features/coverage/components/county-map.tsx';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { AreaCards } from '../../../features/priority-area/components/area-cards.tsx';
import { unownedOf } from '../../../lib/coverage/unowned.ts';
import { paths } from '../../../lib/paths.ts';
import styles from './start.module.css';
import { WaysIn } from './ways-in.tsx';

export function Page() {
  const t = useTranslations('start');
  const title = useTranslations('pages')('start.title');
  const { data: coverage } = useSuspenseQuery(coverageQuery());
  const { data: activity } = useSuspenseQuery(activityQuery());
  const { data: areas } = useSuspenseQuery(areasQuery());
  const { summary } = coverage;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className={styles.head}>
        <Lead size={28}>
          {t.rich('lead', {
            total: summary.actions,
            unowned: unownedOf(summary),
            b: (text: ReactNode) => <strong>{text}</strong>,
            a: (text: ReactNode) => <Link href={paths.unownedActions()}>{text}</Link>,
          })}
        </Lead>
        <p className={styles.what}>{t('what')}</p>
      </div>
      <CountyMap coverage={coverage} />
      <PageSection title={t('ways.title')} layout="stack">
        <WaysIn />
      </PageSection>
      <PageSection title={t('activity.title')}>
        <ActivityList entries={activity.items} />
      </PageSection>
      <PageSection title={t('areas.title')} note={t('areas.note')} layout="stack">
        <AreaCards areas={areas.items} />
      </PageSection>
    </>
  );
}
