import { addMonths } from '@samhandling/domain';
import { Lead, Link, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { monthQuery } from '../../../features/activity/api/activity-month-query.ts';
import { activityQuery, EVENTS_ON_PAGE } from '../../../features/activity/api/activity-query.ts';
import { ActivityList } from '../../../features/activity/components/activity-list.tsx';
import { MonthSummary } from '../../../features/activity/components/month-summary.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './activity.module.css';

export function Page() {
  const t = useTranslations('activity');
  const { month } = useDates();
  const search = useSearch({ from: '/det-har-hant' });
  const { data } = useSuspenseQuery(activityQuery(search));
  const { manad, sida = 1 } = search;
  const { items } = data;
  const turn = (page: number) => paths.activity({ manad, sida: page > 1 ? page : undefined });
  const monthFrom = (months: number) =>
    paths.activity({ manad: addMonths(`${manad ?? ''}-01`, months).slice(0, 7) });
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Lead>
        {manad ? t('lead', { count: items.length, month: month(`${manad}-01`) }) : t('leadAll')}
      </Lead>
      {manad ? <Summary month={manad} /> : null}
      {manad && items.length > 0 ? (
        <PageSection title={t('oneByOne')} layout="stack">
          <ActivityList entries={items} />
        </PageSection>
      ) : (
        <ActivityList entries={items} />
      )}
      <ul role="list" className={styles.turns} data-print="hide">
        {sida > 1 ? (
          <li>
            <Link href={turn(sida - 1)}>{t('newer')}</Link>
          </li>
        ) : null}
        {items.length === EVENTS_ON_PAGE ? (
          <li>
            <Link href={turn(sida + 1)}>{t('older')}</Link>
          </li>
        ) : null}
        {manad ? (
          <>
            <li>
              <Link href={monthFrom(-1)}>{t('before')}</Link>
            </li>
            <li>
              <Link href={monthFrom(1)}>{t('after')}</Link>
            </li>
          </>
        ) : null}
      </ul>
    </>
  );
}

/** The month in numbers, before what happened one by one. */
function Summary({ month }: { readonly month: string }) {
  const t = useTranslations('activity');
  const { data } = useSuspenseQuery(monthQuery(month));
  return (
    <PageSection title={t('summary')} layout="stack" className={styles.summary}>
      <MonthSummary month={data} hasAll />
    </PageSection>
  );
}
