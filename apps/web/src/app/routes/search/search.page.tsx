import { Lead, Link, PageTitle, SearchBox } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { searchQuery, type SiteSearch } from '../../../features/search/api/search-query.ts';
import { SearchBest, SearchGroups } from '../../../features/search/components/search-groups.tsx';
import { SearchKinds } from '../../../features/search/components/search-kinds.tsx';
import { SearchNothing, SearchStart } from '../../../features/search/components/search-start.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('search');
  const title = useTranslations('pages')('search.title');
  const search = useSearch({ from: '/sok' });
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <SearchBox
        action={paths.search()}
        label={t('label')}
        submitLabel={t('submit')}
        defaultValue={search.q}
        size="large"
      />
      {search.q ? <Hits search={search} q={search.q} /> : <SearchStart />}
    </>
  );
}

function Hits({ search, q }: { search: SiteSearch; q: string }) {
  const t = useTranslations('search');
  const { data: page } = useSuspenseQuery(searchQuery(search));
  const total = page.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div role="status" className="site-block">
        <Lead size={22}>
          {page.isTotalExact
            ? t('lead', { count: total, q })
            : t('leadAtLeast', { count: total, q })}
        </Lead>
        {page.didYouMean ? (
          <p>
            {t('didYouMean')}{' '}
            <Link href={paths.search({ q: page.didYouMean })}>{page.didYouMean}</Link>?
          </p>
        ) : null}
      </div>
      {page.items.length === 0 ? (
        <SearchNothing />
      ) : (
        <>
          {search.typ ? null : <SearchBest page={page} />}
          <SearchKinds page={page} search={search} />
          <SearchGroups page={page} search={search} />
          {search.typ ? (
            <ListPagination
              list={page}
              hrefOf={(next) => paths.search({ ...search, sida: next > 1 ? next : undefined })}
            />
          ) : null}
        </>
      )}
    </>
  );
}
