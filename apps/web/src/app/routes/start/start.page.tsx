import { Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { activityQuery } from '../../../features/activity/api/activity-query.ts';
import { ActivityList } from '../../../features/activity/components/activity-list.tsx';
import { coverageQuery } from '../../../features/coverage/api/coverage-query.ts';
import { CountyMap } from '../../../features/coverage/components/county-map.tsx';
import { areasQuery } from '../../../features/priority-area/api/areas-query.ts';
import { AreaCards } from '../../../features/priority-area/components/area-cards.tsx';
import { CoverageLead } from '../../../lib/coverage/coverage-lead.tsx';
import styles from './start.module.css';
import { WaysIn } from './ways-in.tsx';

export function Page() {
  const t = useTranslations('start');
  const title = useTranslations('pages')('start.title');
  const { data: coverage } = useSuspenseQuery(coverageQuery());
  const { data: activity } = useSuspenseQuery(activityQuery());
  const { data: areas } = useSuspenseQuery(areasQuery());
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className={styles.head}>
        <Lead size={28}>
          <CoverageLead coverage={coverage} />
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
