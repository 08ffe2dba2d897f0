import { Link, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { seriesSourceQuery } from '../../../features/series-source/api/series-sources-query.ts';
import { SourceForm } from '../../../features/series-source/form/source-form.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const pages = useTranslations('pages');
  const navigate = useNavigate();
  const { id } = useParams({ from: '/form/kallor/$id' });
  const { data: source } = useSuspenseQuery(seriesSourceQuery(id));
  return (
    <>
      <PageTitle kicker={<Link href={paths.seriesSources()}>{pages('seriesSources.title')}</Link>}>
        {pages('seriesSourceEdit.title')}
      </PageTitle>
      <SourceForm
        key={source.id}
        source={source}
        onSaved={() => void navigate({ href: paths.seriesSources() })}
      />
    </>
  );
}
