import { EmptyState, Lead, Link, PageTitle } from '@samhandling/ui';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SeriesChoice } from '../../../features/observation/components/series-choice.tsx';
import { SeriesValues } from '../../../features/observation/components/series-values.tsx';
import { paths } from '../../../lib/paths.ts';
import { indicatorsQuery, seriesOfIndicatorQuery } from '../../../lib/series/series-queries.ts';

export function Page() {
  const t = useTranslations('observation');
  const pages = useTranslations('pages');
  const search = useSearch({ from: '/form/utfall' });
  const { indikator = '' } = search;
  const { data: indicators } = useSuspenseQuery(indicatorsQuery());
  const { data: series = [] } = useQuery({
    ...seriesOfIndicatorQuery(indikator),
    enabled: indikator !== '',
  });
  const chosen = series.length === 1 ? series[0] : series.find(({ id }) => id === search.serie);
  return (
    <>
      <PageTitle kicker={<Link href={paths.seriesSources()}>{pages('seriesSources.title')}</Link>}>
        {pages('observations.title')}
      </PageTitle>
      <Lead>{t('lead')}</Lead>
      <SeriesChoice
        indicators={indicators.items}
        series={series}
        chosen={{ indikator: search.indikator, serie: chosen?.id }}
      />
      {chosen ? (
        <SeriesValues series={chosen} />
      ) : (
        <EmptyState title={t(series.length > 0 ? 'chooseSeries' : 'chooseIndicator')}>
          <p>{t(indikator !== '' && series.length === 0 ? 'noSeries' : 'chooseText')}</p>
        </EmptyState>
      )}
    </>
  );
}
