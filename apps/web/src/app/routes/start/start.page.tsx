import { Lead, Link, PageSection, PageTitle, SearchBox } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { addMonths } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { lastMonthQuery } from '../../../features/activity/api/activity-month-query.ts';
import { MonthSummary } from '../../../features/activity/components/month-summary.tsx';
import { coverageHeadQuery } from '../../../features/coverage/api/coverage-query.ts';
import { StartMap, ThinnestActions } from '../../../features/coverage/components/coverage-parts.ts';
import { effectGoalNamesQuery } from '../../../features/effect-goal/api/effect-goals-query.ts';
import { ACTIVE } from '../../../lib/coverage/active-search.ts';
import { CoverageLead } from '../../../lib/coverage/coverage-lead.tsx';
import { paths } from '../../../lib/paths.ts';
import { useDates } from '../../../lib/values/dates.ts';
import { StartThen } from './start-then.tsx';
import styles from './start.module.css';
import { WaysIn } from './ways-in.tsx';

/** So long ahead the start page looks: a season. */
const MONTHS_AHEAD = 3;

const endingFrom = (day: string) => ({
  slutarfran: day,
  slutartill: addMonths(day, MONTHS_AHEAD),
  sortera: 'ends',
});

export function Page() {
  const t = useTranslations('start');
  const map = useTranslations('coverage.map');
  const months = useTranslations('activity.month');
  const title = useTranslations('pages')('start.title');
  const { monthName } = useDates();
  const { data: coverage } = useSuspenseQuery(coverageHeadQuery());
  const { data: lastMonth } = useSuspenseQuery(lastMonthQuery());
  const { data: effectGoals } = useSuspenseQuery(effectGoalNamesQuery());
  const { asOf, municipalities } = coverage;
  const { jamfor } = useSearch({ from: '/' });
  return (
    <>
      <div className={styles.head}>
        <div>
          <PageTitle>{title}</PageTitle>
          <Lead size={28}>
            <CoverageLead coverage={coverage} />
          </Lead>
        </div>
        <div className={styles.search}>
          <SearchBox action={paths.search()} label={t('search')} submitLabel={t('searchButton')} />
          <p className={styles.what}>{t('what', { municipalities })}</p>
        </div>
      </div>
      {jamfor ? <StartThen today={asOf} day={jamfor} /> : null}
      <StartMap ask={{}} />
      <div className={styles.columns}>
        <PageSection title={t('thinnest.title')} layout="stack" className={styles.column}>
          <ThinnestActions ask={{}} />
          <Link href={paths.thinThresholds}>{map('toThin')}</Link>
        </PageSection>
        <PageSection
          title={
            <Link href={paths.activity({ manad: lastMonth.month })} className={styles.month}>
              {months('title', { month: monthName(`${lastMonth.month}-01`) })}
            </Link>
          }
          layout="stack"
          className={styles.column}
        >
          <MonthSummary month={lastMonth} />
          <Link href={paths.initiatives({ ...ACTIVE, ...endingFrom(asOf) })}>{months('ends')}</Link>
          <Link href={paths.startSince({ jamfor: addMonths(asOf, -6) })}>{months('compare')}</Link>
        </PageSection>
        <PageSection title={t('ways.title')} layout="stack" className={styles.column}>
          <WaysIn effectGoals={effectGoals.length} />
        </PageSection>
      </div>
    </>
  );
}
