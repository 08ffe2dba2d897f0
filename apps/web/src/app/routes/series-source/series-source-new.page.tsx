import { Lead, Link, PageTitle } from '@samhandling/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { SourceForm } from '../../../features/series-source/form/source-form.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('series-source-form');
  const pages = useTranslations('pages');
  const navigate = useNavigate();
  const { indikator } = useSearch({ from: '/form/kallor/ny' });
  return (
    <>
      <PageTitle kicker={<Link href={paths.seriesSources()}>{pages('seriesSources.title')}</Link>}>
        {pages('seriesSourceNew.title')}
      </PageTitle>
      <Lead>{t('lead')}</Lead>
      <SourceForm
        source={null}
        indicatorCode={indikator}
        onSaved={({ series }) =>
          void navigate({ href: paths.seriesSources({ indikator: series.indicator.code }) })
        }
      />
    </>
  );
}
